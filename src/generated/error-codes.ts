// Written by `npm run generate` from spec/. Do not edit.

/** The documented error codes; a server may answer others. */
export type OccErrorCode =
  /** the payment's authentication has failed */
  | '476'
  /** limit is not a valid number; offset is not a valid number */
  | '10002'
  /** the request is not valid and no other code is documented; the form is incomplete or the grant type is unknown; there is no validation token; a role's function is custom and its repositoryId is missing; an item, its quantity or its return reason is not one of the order or list (inferred); an item, a reason, an amount or an id is not one of the request (inferred); an item, its quantity or its disposition is not one of the request (inferred); an amount is negative, not exact to the cent, or in a currency the order was not paid in (inferred) */
  | '13001'
  /** agents may not write a property; agents may not write a property (inferred from createProfile) */
  | '13036'
  /** the stock cannot be read (status inferred) */
  | '20030'
  /** a product id is missing or unknown; there is no product with this id; there is no product with this id (code and status inferred) */
  | '20031'
  /** there is no order with this id (inferred from the sibling operations); the order is missing */
  | '20107'
  /** the order's state does not allow the change (inferred from updateOrder) */
  | '20140'
  /** the currency is not found */
  | '20186'
  /** the id is empty; there is no shopper with this profile id (inferred from the sibling operations); there is no shopper with this profile id */
  | '22000'
  /** the server fails */
  | '22001'
  /** there is no profile with the id in the agent context (status inferred); there is no profile with this id */
  | '22002'
  /** there is no e-mail address; the e-mail address is empty; the e-mail address is empty (inferred from createProfile) */
  | '22003'
  /** the server fails */
  | '22004'
  /** the password is empty */
  | '22005'
  /** a profile with this e-mail address exists (inferred from the sibling operations); another profile has this e-mail address; the user exists (known to clients) */
  | '22006'
  /** the input is not valid */
  | '22007'
  /** the profile is not in the account of the shopper in the agent context */
  | '22010'
  /** a value is of the wrong type */
  | '22024'
  /** the loyalty programs are not well formed */
  | '22025'
  /** a value is missing or wrong */
  | '22026'
  /** the state is not valid */
  | '22027'
  /** the server fails */
  | '23001'
  /** the e-mail address is not valid (inferred from the sibling operations); the e-mail address is not valid */
  | '23006'
  /** there is no last name; the last name is empty */
  | '23012'
  /** there is no first name (inferred from the sibling operations); the first name is empty; there is no first name */
  | '23013'
  /** the new password breaks the site's policy */
  | '23024'
  /** the old password is wrong */
  | '23029'
  /** the shipping addresses cannot be updated */
  | '23030'
  /** on replacing an expired password, the new one breaks the policy */
  | '23033'
  /** on replacing an expired password, the old one is wrong */
  | '23034'
  /** the stock of a configurable item cannot be checked */
  | '25137'
  /** a SKU is not found; there is no SKU with this id (status inferred); the product has no SKU with this id (code and status inferred) */
  | '26060'
  /** the shipping method is not valid */
  | '28088'
  /** a product is not found */
  | '28102'
  /** more is ordered than there is in stock */
  | '28104'
  /** the country or state of the shipping address is not valid; the country or state cannot be shipped to */
  | '28128'
  /** the SKU of a line is not found */
  | '28129'
  /** a product is not sold by itself */
  | '28155'
  /** cancelling has failed (from the Store API) */
  | '28302'
  /** the shopper has no such incomplete order (from the Store API) */
  | '28313'
  /** the order could not be removed (from the Store API) */
  | '28316'
  /** the server fails while cancelling (from the Store API; status inferred) */
  | '28318'
  /** a coupon cannot be applied */
  | '28326'
  /** the price of the order has changed */
  | '28327'
  /** a gift card cannot be applied */
  | '28339'
  /** the data of a gift card are not valid */
  | '28340'
  /** the balance of a gift card is too low */
  | '28344'
  /** there are more coupons than allowed */
  | '28346'
  /** placing the order could not be completed; the completion of the refund failed, for instance because of the state of the request */
  | '28347'
  /** a payment could not be reversed */
  | '28348'
  /** configurable products are not allowed */
  | '28360'
  /** an add-on product is not linked to its base item */
  | '28410'
  /** a shopper input is not valid */
  | '28411'
  /** a gift card cannot be processed */
  | '29000'
  /** the site does not exist */
  | '30014'
  /** the site is not active */
  | '30015'
  /** the order's site was deleted */
  | '30020'
  /** the order's site is inactive (inferred) */
  | '30021'
  /** taxes cannot be calculated while pricing */
  | '40001'
  /** the sort expression is not valid */
  | '50012'
  /** only some external prices could be had */
  | '51002'
  /** an external price has changed */
  | '51003'
  /** an add-on has a volume price */
  | '51108'
  /** the token is missing, has expired or belongs to another API; the user name, the password, the one-time code or the application key is wrong, or the user is no agent; the first stage is unknown or has taken too long (inferred); the token is missing or has expired */
  | '60011'
  /** the answer would take over 30 s or hold too many properties */
  | '60012'
  /** a required header is missing */
  | '82001'
  /** the query expression is not valid */
  | '85000'
  /** a role is not valid */
  | '89001'
  /** the shopper in the agent context is no administrator of the account (status inferred) */
  | '89101'
  /** the shopper in the agent context or the account is inactive (status inferred) */
  | '89102'
  /** the hours are missing */
  | '96001'
  /** the hours are not numeric */
  | '96002'
  /** the hours are negative */
  | '96003'
  /** the minutes are missing */
  | '96004'
  /** the minutes are not numeric */
  | '96005'
  /** the minutes are not between 0 and 59 */
  | '96006'
  /** isRemorsePeriod is not a boolean */
  | '96007'
  /** saving failed */
  | '96008'
  /** saving failed */
  | '96009'
  /** the agent's role does not allow the operation (status and code inferred) */
  | '100091'
  /** the account in the header is inactive; the account in the header is inactive (inferred from the operations on orders) */
  | '100094'
  /** the order does not belong to the shopper's current account; the order or return does not belong to the shopper's current account */
  | '100095'
  /** the account of the order is missing or deleted; the account of the order or return is deleted or missing */
  | '100096'
  /** the account of the order is inactive; the account of the order or return is inactive */
  | '100097'
  /** the shopper in the agent context belongs to no account; the shopper belongs to no account (inferred from the operations on orders); an account is named and the shopper belongs to none; an account is named, but the shopper belongs to none */
  | '100098'
  /** an account is named and the order belongs to none; an account is named, but the order or return has none */
  | '100099'
  /** the shopper in the agent context does not belong to the account in the header; the shopper does not belong to the account in the header (inferred from the operations on orders); the shopper does not belong to the account in the header */
  | '100101'
  /** the settings of the payment gateway have changed */
  | '100121'
  /** the value is neither true nor false */
  | '160022'
  /** an account with this e-mail address exists */
  | '200019'
  /** the order's state does not allow cancelling (from the Admin API) */
  | '200101'
  /** the state of the order does not allow returns, or an item cannot be returned or not so many of it (for items inferred); the state of the request does not allow receiving, or more came back than expected (inferred) */
  | '200114'
  /** the body is not valid (from the Admin API) */
  | '200126'
  /** cancelling is not allowed (from the Store API) */
  | '200139'
  /** a configurable product cannot be exchanged */
  | '200162'
  /** the product to exchange is not sold individually */
  | '200183'
  /** the product to exchange no longer exists */
  | '200185'
  /** the cancel reason is unknown (from the Admin API) */
  | '200218'
  /** the cancel reason is inactive */
  | '200219'
  /** there is no order with this id; there is no order with this id (from the Admin API); there is no cancel order with this id (from the Admin API); there is no order with this id (inferred from the order operations); there is no return request with this id (code inferred from the order operations) */
  | '210105'
  /** the shopper's profile is not valid for checkout */
  | '1002020'
  /** the user is not authenticated for pricing */
  | '60006000'
  /** the agent context is missing or is not a JSON object */
  | '82005000'
  | (string & {});
