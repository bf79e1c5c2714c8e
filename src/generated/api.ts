// Written by `npm run generate` from spec/. Do not edit.

export interface paths {
    "/ccagent/v1/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * Exchanges the agent's user name and password, or an application key, for an access token.
         *     Where the server mails a one-time code, the first stage answers `validation_token` in place of `access_token`; the login is then repeated
         *     with `totp_code` and `validation_token`.
         *     A user without the CS Agent or CS Agent Supervisor privilege is refused exactly like a wrong password.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/login/sendVerificationCode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail another one-time code
         * Mails another one-time code for the first stage of a two-stage sign-in. The code mailed before is good no more (inferred).
         */
        post: operations["sendVerificationCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the token
         * Trades a token that is still good for a new one and restarts the clock. An expired token cannot be refreshed.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * Ends the session of the token.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the token
         * Says whether the token is still good, without renewing it.
         */
        post: operations["verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccadmin/v1/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in (Admin API)
         * The Admin API's login. Public integrations sign an application key in here and use the token on the Agent API.
         */
        post: operations["adminLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccadmin/v1/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the token (Admin API)
         * Trades a token that is still good for a new one and restarts the clock. An expired token cannot be refreshed.
         */
        post: operations["adminRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccadmin/v1/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out (Admin API)
         * Ends the session of the token.
         */
        post: operations["adminLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccadmin/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the token (Admin API)
         * Says whether the token is still good, without renewing it.
         */
        post: operations["adminVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/organizationMembers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the contacts of an account
         * Contacts of the account in `X-CCOrganization`, or of the shopper's first active account. The shopper named in the agent context acts as
         *     the account's administrator: the shopper's own role and status are checked.
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Add a contact to an account
         * Creates a shopper's profile inside the account of the acting shopper. The documents answer 200, not 201.
         */
        post: operations["createMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/organizationMembers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a contact of an account
         * The contact's own data and roles. For what an order needs, such as an open cart, use `getProfile`.
         */
        get: operations["getMember"];
        /**
         * Change a contact of an account
         * Changes name, e-mail address, roles, status, consents and properties the merchant defined. `active` deactivates a contact and brings it back.
         */
        put: operations["updateMember"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search shoppers
         * Two searches in one operation. Without `queryFormat`, `q` is a JSON object of criteria with its own paging, and the answer holds a
         *     `profileList`. With `queryFormat=SCIM`, `q` is a SCIM filter, the other query parameters count, and the answer is a page.
         */
        get: operations["searchProfiles"];
        put?: never;
        /**
         * Create a shopper
         * Registers a shopper. The server makes the password. `X-CCSite` is the site that site-scoped values such as `receiveEmail` are written for.
         *     The documents answer 200, not 201.
         */
        post: operations["createProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a shopper
         * The shopper inside a wrapper that also says what an order needs, such as whether a cart is open. `X-CCSite` is the site whose values are read.
         */
        get: operations["getProfile"];
        /**
         * Change a shopper
         * Changes the shopper and answers the bare profile, not the wrapper of `getProfile`. `X-CCSite` is the site that site-scoped values such as
         *     `receiveEmail` are written for. Addresses of a contact belong to the account: they change here only where an address manager's role allows it.
         */
        put: operations["updateProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find orders
         * Three ways of asking, three kinds of answer:
         *
         *     | ask with | answer |
         *     | --- | --- |
         *     | `queryFormat=SCIM` and a SCIM filter in `q`, with `sort`, `offset`, `limit`, `fields` | `OrderPage` |
         *     | `q` holding a JSON object of criteria, without `queryFormat` | `OrderTextResult` |
         *     | `profileId` and `status=incomplete` | the shopper's open cart, or 204 when there is none |
         *
         *     `q` is needed unless `profileId` is given. The reference page marks `limit` and `offset` as required; clients leave them out.
         *     Which of the two searches an instance offers is a merchant setting.
         */
        get: operations["searchOrders"];
        put?: never;
        /**
         * Create, price or place an order
         * The console creates the order (`createOrder`), prices it as often as it changes (`priceOrder`), has payments authorised if it wants to
         *     (`preAuthorizeOrder`) and places it (`submitOrder`). A shopper has one open cart per site, or per account and site.
         *     A placed order is held back (`QUEUED`) while the merchant's remorse period runs; it may also wait for an approver (`PENDING_APPROVAL`)
         *     or for a payment (`PENDING_PAYMENT`).
         *
         *     A cart needs at least items with a shipping method and address, or shipping groups. The answer is 200, not 201.
         */
        post: operations["createOrder"];
        /**
         * Drop a shopper's cart
         * Removes the shopper's incomplete order, the one on the site of the header or the one that `orderId` names.
         */
        delete: operations["removeIncompleteOrderForProfile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an order
         * The whole order. The Agent API names payments `paymentGroups`, with a number as `paymentState`; releases whose page shows the Store's
         *     definition name them `payments`, with the state's name. Orders of a deleted site cannot be read.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/orders/initiateCancelOrder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin cancelling an order
         * First of two steps for an order that has been handed over already. Makes a cancel order in state `INCOMPLETE_CANCEL` and says what would be
         *     refunded; nothing is cancelled until submitCancelOrder gets the cancel order's id.
         */
        post: operations["initiateCancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/orders/submitCancelOrder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Finish cancelling an order
         * Second step: submits the cancel order made by initiateCancelOrder. The original order goes to `REMOVED`, or to `PENDING_REMOVE` until
         *     fulfilment has confirmed.
         */
        put: operations["submitCancelOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/returnRequests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search return requests
         * Finds return requests by id, number, order, state, site, shopper, account or date. Page size, order of the hits and the first
         *     `pageNumber` are not documented; the reference server answers the newest first and counts pages from 0.
         */
        get: operations["searchReturns"];
        put?: never;
        /**
         * Prepare or create a return
         * One path, several operations by `op`: what of an order can be returned (`initiateReturn`) or exchanged (`initiateExchange`), what the
         *     shopper would get back (`calculateRefundAmounts`), and the return request itself (`createReturnRequest`).
         *
         *     The order must be fulfilled (`NO_PENDING_ACTION`), though its goods need not have arrived. An order with nothing left to return is no
         *     error: its items have no quantity available or are `nonreturnable`. Add-ons go back with their main product only.
         */
        post: operations["initiateReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/returnRequests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a return request
         * Reads one return request with its items, its order and its refund.
         */
        get: operations["getReturnRequest"];
        /**
         * Receive items, adjust or pay the refund, close
         * One path, several operations by `op`, normally in this order: `receiveReturns`, `adjustRefundAmounts` (a supervisor, when needed),
         *     `initiateRefund` (a supervisor), `markManualRefund` (when a manual refund was left) and, to close a request early, `markAsComplete`.
         *     The answer holds the parts of the return request the operation touches: `profileInfo`, for instance, comes with the first two only.
         */
        put: operations["updateReturnRequest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/returnRequests/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Receive items
         * Does what `updateReturnRequest` does with `op` `receiveReturns`.
         */
        put: operations["receiveReturnRequest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/returnRequests/{id}/calculateRemainingRefund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suggest the rest of a refund
         * Computes what is left to allocate after the amounts given to the refund methods. Changes nothing. The amounts in the secondary
         *     currency matter on sites with `allowAlternateCurrency`.
         */
        post: operations["calculateRemainingRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/merchant/orderCancelReasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the reasons for cancelling
         * The reasons `submitCancelOrder` accepts.
         */
        get: operations["listCancelReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/merchant/orderReturnReasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the reasons for returning
         * The reasons items are returned for. The merchant may change the list.
         */
        get: operations["getReturnReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/merchant/dispositionReasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the dispositions of received items
         * What becomes of items that came back. The merchant may change the list.
         */
        get: operations["getDispositionReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/merchant/orderStates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the states of orders
         * The states with their names for people, as the merchant may have changed them.
         */
        get: operations["getOrderStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/merchant/returnStates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the states of return requests
         * The states with their names for people.
         */
        get: operations["getReturnStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/merchant/priceOverrideReasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the reasons for overriding a price
         * A supervisor who overrides the price of an item names one of these.
         */
        get: operations["getPriceOverrideReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/merchant/remorsePeriod": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the remorse period
         * How long a placed order waits before it goes to fulfilment. While it waits it can be amended or cancelled.
         */
        get: operations["getRemorsePeriod"];
        /**
         * Set the remorse period
         * Sets or, with `isRemorsePeriod` false, turns off the remorse period.
         */
        put: operations["saveRemorsePeriod"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/merchant/agentConfiguration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the configuration of the Agent API
         * What agents may do, and which web pages may call the Agent API (CORS).
         */
        get: operations["getAgentConfiguration"];
        /**
         * Set the configuration of the Agent API
         * Changes what is named; `allowedOriginMethods` replaces all origins (inferred). No origin is allowed until one is named.
         */
        put: operations["saveAgentConfiguration"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a product
         * Reads one product with its SKUs and prices.
         *
         *     No page of the Agent API describes it: the parameters are those of the Store and Admin APIs.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/skus/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a SKU
         * Reads one SKU with its prices and its products. The form of the answer depends on the release.
         */
        get: operations["getSku"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/stockStatus/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the stock of a product
         * Says how much of a product, or of one of its SKUs, can be ordered.
         */
        get: operations["getStockStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ccagent/v1/shippingMethods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List shipping methods
         * Lists the methods that can ship the items to the address.
         */
        post: operations["listShippingMethods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    orderSubmit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was submitted
         * Sent when an order goes to fulfilment, that is, when its remorse period is over.
         */
        post: operations["orderSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    returnRequestUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A return or exchange was created or changed
         * Sent when an agent creates or changes a return or exchange request.
         */
        post: operations["returnRequestUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        PasswordGrant: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "password";
            /** The agent's e-mail address */
            username: string;
            /** Format: password */
            password: string;
            /** One-time code, where multi-factor sign-in is on */
            totp_code?: string;
            /** Token of the first stage, for the second stage of a two-stage sign-in */
            validation_token?: string;
            remember_device?: boolean | string;
            fingerprint?: string;
        };
        ApplicationGrant: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "client_credentials";
        };
        LoginForm: components["schemas"]["PasswordGrant"] | components["schemas"]["ApplicationGrant"];
        ErrorDetail: {
            /** OCC's code of the failure; the same in every locale */
            errorCode?: string;
            /** Text for people, localised */
            message?: string;
            /** The HTTP status, as a string */
            status?: string;
            /** Technical text, not localised */
            devMessage?: string;
            /** More of it, not localised */
            moreInfo?: string;
            /** Where in the request the error is */
            "o:errorPath"?: string;
            /** URI of the definition of the HTTP status */
            type?: string;
        };
        /** The body of a failed call. With several failures the single ones stand in `errors`, and the outer `errorCode` is absent or `00000000`. */
        Error: components["schemas"]["ErrorDetail"] & {
            errors?: components["schemas"]["ErrorDetail"][];
        };
        Link: {
            rel: "self" | (string & {});
            /** Absolute or path only; the path prefix may be `ccagentui` as well as `ccagent` */
            href: string;
        };
        Links: components["schemas"]["Link"][];
        /** An access token. Send it as `Authorization: Bearer …`. The first stage of a two-stage sign-in answers `validation_token` in its place. */
        Token: {
            access_token?: string;
            validation_token?: string;
            token_type?: "bearer" | (string & {});
            /** Life of the token in seconds. A number in the schema and most examples, a string in the newest example. */
            expires_in?: number | string;
            links?: components["schemas"]["Links"];
        };
        VerificationCodeRequest: {
            /** Token of the first stage */
            validation_token: string;
        };
        VerificationCodeSent: {
            /** Whether the code was mailed */
            success: boolean;
            links?: components["schemas"]["Links"];
        };
        /** The console posts `{}`. */
        EmptyObject: Record<string, unknown>;
        Logout: {
            result: boolean;
            links?: components["schemas"]["Links"];
        };
        Verification: {
            /** Whether the token is still good */
            success?: boolean;
            links?: components["schemas"]["Links"];
        };
        AgentContext: {
            /** Profile id of the shopper being served */
            shopperProfileId?: string;
        };
        SortOrder: {
            property: string;
            order: "asc" | "desc" | (string & {});
        };
        /** What surrounds the `items` of a page. `total` is the older twin of `totalResults`; both appear together. */
        PageEnvelope: {
            /** Same value as `totalResults`; a string on some pages */
            total?: number | string;
            /** Number of hits over all pages; a string on some pages. Absent when `fields` does not name it */
            totalResults?: number | string;
            offset?: number;
            limit?: number;
            /** How the items are sorted; an array in the newer documents, a string or null elsewhere. */
            sort?: components["schemas"]["SortOrder"][] | (string | null);
            links?: components["schemas"]["Links"];
        };
        /** `b2b_user` is a contact of an account, `b2c_user` a shopper without one. */
        ProfileType: "b2c_user" | "b2b_user" | (string & {});
        /**
         * A flag that OCC writes as a word.
         * @enum {string}
         */
        YesOrNo: "yes" | "no";
        /** An account (organization) as other resources mention it; often only some of these are present. */
        OrganizationSummary: {
            id?: string;
            /** Same value as `id` */
            repositoryId?: string;
            name?: string;
            active?: boolean;
            description?: string | null;
        };
        /** A role as held. One contact may hold several, each within one account. */
        MemberRole: {
            /**
             * `buyer`, which every contact has, may purchase; `admin` manages contacts, roles and addresses; `approver` decides on orders above
             *     the limit, their own included; the address managers keep the account's or their own addresses.
             */
            function?: "buyer" | "admin" | "approver" | "accountAddressManager" | "profileAddressManager" | "custom" | (string & {});
            repositoryId?: string;
            name?: string;
            /** The account the role counts in */
            relativeTo?: components["schemas"]["OrganizationSummary"];
        };
        AccessRight: {
            id?: string;
            repositoryId?: string;
            name?: string;
            displayName?: string;
            description?: string | null;
            /** `privilege` is built in, `generic` is the merchant's own. */
            type?: "privilege" | "generic" | (string & {});
        };
        /** A postal address. Any part may be null or an empty string in answers. */
        Address: {
            repositoryId?: string | null;
            firstName?: string | null;
            middleName?: string | null;
            lastName?: string | null;
            prefix?: string | null;
            suffix?: string | null;
            companyName?: string | null;
            jobTitle?: string | null;
            address1?: string | null;
            address2?: string | null;
            address3?: string | null;
            city?: string | null;
            county?: string | null;
            /** Region code, for instance `NY` */
            state?: string | null;
            postalCode?: string | null;
            /** Country code, for instance `US` */
            country?: string | null;
            phoneNumber?: string | null;
            faxNumber?: string | null;
            email?: string | null;
            /** Nickname of the address */
            alias?: string | null;
            externalAddressId?: string | null;
            isDefaultAddress?: boolean;
            selectedCountry?: string | null;
            selectedState?: string | null;
            /** For instance `US-NY` */
            state_ISOCode?: string | null;
            /** Address types; objects in newer answers, plain ids in others. */
            types?: (string | {
                id?: string;
                repositoryId?: string;
                displayName?: string;
            })[];
        };
        /** Addresses by nickname. Some answers hold only `repositoryId` of each. */
        NamedAddresses: {
            [key: string]: components["schemas"]["Address"];
        };
        /** The account a contact belongs to first of all, with its addresses. */
        MemberOrganization: components["schemas"]["OrganizationSummary"] & {
            /** The account's default. */
            shippingAddress?: components["schemas"]["Address"] | null;
            /** The account's default. */
            billingAddress?: components["schemas"]["Address"] | null;
            secondaryAddresses?: components["schemas"]["NamedAddresses"];
        };
        /** A merchant-defined property with its meta-data. */
        DynamicProperty: {
            id: string;
            label?: string;
            type?: "boolean" | "date" | "float" | "string" | "timestamp" | "enumerated" | "bigString" | (string & {});
            uiEditorType?: string;
            length?: number | null;
            required?: boolean;
            /** The value, of whatever type; null when unset */
            value?: unknown;
            /** The default, of whatever type */
            default?: unknown;
        };
        /**
         * A shopper seen as a contact of an account. Properties the merchant defined stand at the top level under their own ids,
         *     and with their meta-data in `dynamicProperties`.
         */
        Member: {
            /** The shopper's profile id */
            id: string;
            /** Same value as `id` */
            repositoryId?: string;
            profileType?: components["schemas"]["ProfileType"];
            firstName: string;
            lastName: string;
            /** Also the login name */
            email: string;
            locale?: string;
            /** A boolean in the schema and in lists; samples of single members print it as a string. */
            active?: boolean | string;
            receiveEmail?: components["schemas"]["YesOrNo"];
            /**
             * Orders above it need approval; absent without a limit. In the currency of the account's contract.
             *     A number in the schema, a string of digits in the sample.
             */
            derivedOrderPriceLimit?: number | string;
            roles?: components["schemas"]["MemberRole"][];
            /** Only when `expand=accessRights` asks for it. */
            accessRights?: components["schemas"]["AccessRight"][];
            parentOrganization?: components["schemas"]["MemberOrganization"];
            /** Further accounts the contact belongs to. */
            secondaryOrganizations?: components["schemas"]["OrganizationSummary"][];
            /** The default one; an empty object when there is none */
            shippingAddress?: components["schemas"]["Address"];
            /** The default one; an empty object when there is none */
            billingAddress?: components["schemas"]["Address"];
            secondaryAddresses?: components["schemas"]["NamedAddresses"];
            dynamicProperties?: components["schemas"]["DynamicProperty"][];
            links?: components["schemas"]["Links"];
        };
        /** Sorted by ascending id unless `sort` says otherwise. */
        MemberList: components["schemas"]["PageEnvelope"] & {
            items: components["schemas"]["Member"][];
        };
        /** The account the role shall count in. */
        RoleScope: {
            /** Organization id */
            id: string;
        };
        StandardRoleInput: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            function: "buyer" | "admin" | "approver" | "accountAddressManager" | "profileAddressManager";
            /** Ignored */
            repositoryId?: string;
            relativeTo?: components["schemas"]["RoleScope"];
        };
        /** A role the merchant defined. */
        CustomRoleInput: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            function: "custom";
            /** Id of the role */
            repositoryId: string;
            relativeTo?: components["schemas"]["RoleScope"];
        };
        /** A role to give. */
        MemberRoleInput: components["schemas"]["StandardRoleInput"] | components["schemas"]["CustomRoleInput"];
        /** A new contact. Further top-level keys set properties the merchant defined, by their id. */
        MemberCreate: {
            /**
             * Format: email
             * Becomes the login name. The console allows 254 characters
             */
            email: string;
            firstName: string;
            lastName: string;
            active: boolean;
            /** Whether the merchant may send marketing mail */
            receiveEmail: components["schemas"]["YesOrNo"];
            /** Absent, the contact is a buyer. */
            roles?: components["schemas"]["MemberRoleInput"][];
        };
        /** Answer to a creation. */
        Created: {
            /** Id of what was created */
            id: string;
            links?: components["schemas"]["Links"];
        };
        /** What shall change; what is absent stays. Further top-level keys set properties the merchant defined, by their id. */
        MemberUpdate: {
            firstName?: string;
            lastName?: string;
            /** Format: email */
            email?: string;
            /** `false` deactivates the contact, `true` brings it back */
            active?: boolean;
            /** Whether the merchant may send marketing mail */
            receiveEmail?: components["schemas"]["YesOrNo"];
            /** The complete new set (inferred; no document says that roles are added). */
            roles?: components["schemas"]["MemberRoleInput"][];
            /** The contact's id in an external CRM */
            customerContactId?: string;
            daytimeTelephoneNumber?: string;
            profileType?: "b2b_user";
            /** Consent to personalisation */
            GDPRProfileP13nConsentGranted?: boolean;
        };
        /**
         * The `q` of a text search. A value matches what begins with it; an empty string is no criterion. `dynProps_<id>` asks for a property the
         *     merchant defined (the prefix is case sensitive).
         */
        ProfileCriteria: {
            firstName?: string;
            lastName?: string;
            email?: string;
            /** Of the shipping address */
            phoneNumber?: string;
            /** Of the shipping address */
            postalCode?: string;
            /** Name of the account */
            account?: string;
            /** Zero-based */
            pageNumber?: number;
            /** Page size; clients send 15 or 20 */
            limit?: number;
            /** Asks for the number of hits */
            requireCount?: boolean;
        };
        /**
         * An address in a shopper's own address book. Answers hold codes in `state` and `country`; requests of the console hold the names there and
         *     the codes in `selectedState`, `state_ISOCode` and `selectedCountry`. A nickname (`alias`) already in use gets the suffix `##0`.
         */
        ProfileAddress: components["schemas"]["Address"] & {
            countryName?: string | null;
            regionName?: string | null;
            defaultCountryCode?: string | null;
        };
        /** The account a shopper works in, with values it inherits (`derived…`). */
        CurrentOrganization: components["schemas"]["OrganizationSummary"] & {
            derivedDescription?: string;
            derivedType?: "none" | "company" | "division" | "department" | "group" | (string & {});
            derivedDunsNumber?: string;
            derivedTaxReferenceNumber?: string;
            derivedVatReferenceNumber?: string | null;
            derivedUniqueId?: string | null;
            derivedOrganizationLogo?: string;
            organizationLogo?: string;
            organizationLogoURL?: string;
            /** Whether the account's own administrators decide on approvals */
            delegateApprovalManagement?: boolean;
        };
        RepositoryReference: {
            repositoryId: string;
        };
        Currency: {
            repositoryId?: string;
            /** ISO 4217 */
            currencyCode?: string;
            symbol?: string;
            displayName?: string;
            numericCode?: string | null;
            fractionalDigits?: number;
            currencyType?: string | null;
            deleted?: boolean | null;
        };
        /** Often only `repositoryId` is present. */
        PriceListGroup: {
            id?: string;
            repositoryId?: string;
            displayName?: string;
            locale?: string;
            active?: boolean;
            deleted?: boolean;
            isTaxIncluded?: boolean;
            isPointsBased?: boolean;
            includeAllProducts?: boolean;
            taxCalculationType?: string | null;
            startDate?: string | null;
            endDate?: string | null;
            currency?: components["schemas"]["Currency"];
            listPriceList?: components["schemas"]["RepositoryReference"];
            salePriceList?: components["schemas"]["RepositoryReference"];
            shippingSurchargePriceList?: components["schemas"]["RepositoryReference"];
        };
        ProfileComment: {
            repositoryId?: string;
            comment?: string;
            /** ISO 8601, or `yyyy-MM-dd HH:mm:ss.SSS` */
            creationDate?: string;
        };
        /**
         * A shopper. Which properties appear depends on the release, on `fields` and on whether the shopper belongs to an account. Properties the
         *     merchant defined stand at the top level under their own ids, and with their meta-data in `dynamicProperties`.
         */
        Profile: {
            /** Digits, or two letters, a hyphen and digits */
            id?: string;
            /** Same value as `id` */
            repositoryId?: string;
            profileType?: components["schemas"]["ProfileType"];
            /** An inactive shopper without an account is refused only where the site's policy says so */
            active?: boolean;
            login?: string;
            firstName?: string;
            lastName?: string;
            email?: string;
            gender?: string;
            /** Some answers hold the word `null` as text */
            dateOfBirth?: string | null;
            locale?: string;
            daytimeTelephoneNumber?: string | null;
            /** The shopper's id in an external CRM */
            customerContactId?: string | null;
            /** Whether the merchant may send marketing mail; kept per site */
            receiveEmail?: components["schemas"]["YesOrNo"];
            /** Format: date-time */
            receiveEmailDate?: string | null;
            /** Consent to personalisation; kept per site */
            GDPRProfileP13nConsentGranted?: boolean;
            /** Format: date-time */
            GDPRProfileP13nConsentDate?: string | null;
            /** The default one */
            shippingAddress?: components["schemas"]["ProfileAddress"];
            shippingAddresses?: components["schemas"]["ProfileAddress"][];
            /** Addresses of an account's contact */
            secondaryAddresses?: components["schemas"]["NamedAddresses"];
            contactShippingAddress?: components["schemas"]["Address"];
            /** The documents require it, yet shoppers without an account have none. */
            contactBillingAddress?: components["schemas"]["Address"] | null;
            /** The first account; null without one. */
            parentOrganization?: components["schemas"]["OrganizationSummary"] | null;
            /** Further accounts. */
            secondaryOrganizations?: components["schemas"]["OrganizationSummary"][];
            /** The account of this call, as `X-CCOrganization` chose it; null without one. */
            currentOrganization?: components["schemas"]["CurrentOrganization"] | null;
            roles?: components["schemas"]["MemberRole"][];
            approvalRequired?: boolean;
            /** Whether the account's orders may need approval */
            derivedApprovalRequired?: boolean;
            /** Orders above it need approval; null without a limit */
            derivedOrderPriceLimit?: number | null;
            catalog?: components["schemas"]["RepositoryReference"];
            priceListGroup?: components["schemas"]["PriceListGroup"];
            taxExempt?: boolean;
            derivedTaxExemptionCode?: string;
            loyaltyPrograms?: Record<string, unknown>[];
            /** Format: date-time */
            registrationDate?: string | null;
            /** Format: date-time */
            firstVisitDate?: string;
            /** Format: date-time */
            previousVisitDate?: string;
            /** Format: date-time */
            lastVisitDate?: string;
            numberOfVisits?: number;
            /** Format: date-time */
            firstPurchaseDate?: string | null;
            /** Format: date-time */
            lastPurchaseDate?: string | null;
            lastPurchaseAmount?: number;
            numberOfOrders?: number;
            /** In `lifetimeCurrencyCode` */
            lifetimeSpend?: number;
            /** Average order value over all time */
            lifetimeAOV?: number;
            lifetimeCurrencyCode?: string | null;
            /** Agents' notes. */
            comments?: components["schemas"]["ProfileComment"][];
            /** Read-only; write by top-level keys. */
            dynamicProperties?: components["schemas"]["DynamicProperty"][];
            links?: components["schemas"]["Links"];
        };
        /** A hit of a SCIM search. The console always sends `includeOrderDetails`; without it the order properties may be missing. */
        ProfileRow: components["schemas"]["Profile"] & {
            hasIncompleteOrder?: boolean;
            /** Null or absent without orders (null inferred from `latestOrderId`) */
            latestOrderSiteId?: string | null;
        };
        ProfilePage: components["schemas"]["PageEnvelope"] & {
            items: components["schemas"]["ProfileRow"][];
        };
        /** A shopper together with what an agent needs to begin an order. */
        ProfileView: {
            profileDetail: components["schemas"]["Profile"];
            /** Whether a cart is open on this site */
            hasIncompleteOrder?: boolean;
            /** The choice on this site */
            receiveEmail?: components["schemas"]["YesOrNo"];
            /** Whether the profile is transient */
            isAnonymous?: boolean;
            profileComments?: components["schemas"]["ProfileComment"][];
            links?: components["schemas"]["Links"];
        };
        /** A hit of a text search. */
        ProfileTextHit: components["schemas"]["ProfileView"] & {
            /** Null or absent without orders */
            latestOrderId?: string | null;
            numberOfOrders?: number;
        };
        ProfileTextResult: {
            /** Empty when nothing matches. */
            profileList: components["schemas"]["ProfileTextHit"][];
            links?: components["schemas"]["Links"];
        };
        /** A page after a SCIM search, a `profileList` after a text search. */
        ProfileSearch: components["schemas"]["ProfilePage"] | components["schemas"]["ProfileTextResult"];
        /** A new shopper. Further top-level keys set properties the merchant defined, by their id. */
        ProfileCreate: {
            /**
             * Format: email
             * The console allows 254 characters
             */
            email: string;
            firstName: string;
            lastName: string;
            /** Whether the merchant may send marketing mail; kept per site */
            receiveEmail: components["schemas"]["YesOrNo"];
            /** Absent, the e-mail address */
            login?: string;
            /**
             * Format: password
             * Absent, the server makes one. Needed only where the site's policy does not check registrations by mail.
             */
            password?: string;
            gender?: string;
            /** May be empty */
            dateOfBirth?: string;
            /** Consent to personalisation */
            GDPRProfileP13nConsentGranted?: boolean;
            /**
             * @deprecated
             * Use `shippingAddresses`.
             */
            shippingAddress?: components["schemas"]["ProfileAddress"];
            shippingAddresses?: components["schemas"]["ProfileAddress"][];
        };
        /** What shall change; what is absent stays. Further top-level keys set properties the merchant defined, by their id. */
        ProfileUpdate: {
            firstName?: string;
            lastName?: string;
            /**
             * Format: email
             * The console of old releases did not allow to change it
             */
            email?: string;
            daytimeTelephoneNumber?: string;
            gender?: string;
            /** The word `null` as text stands for none */
            dateOfBirth?: string;
            locale?: string;
            /** Whether the merchant may send marketing mail; kept per site */
            receiveEmail?: components["schemas"]["YesOrNo"];
            /** Consent to personalisation */
            GDPRProfileP13nConsentGranted?: boolean;
            /**
             * @deprecated
             * Use `shippingAddresses`.
             */
            shippingAddress?: components["schemas"]["ProfileAddress"];
            shippingAddresses?: components["schemas"]["ProfileAddress"][];
        };
        /**
         * Criteria of the text search, all of which must hold. Texts match from their beginning. Custom order properties take the prefix `dynProps_`.
         *     A criterion that may match either address joins both names by a comma: `billingAddressCity,shippingAddressCity`.
         */
        OrderSearchCriteria: {
            orderId?: string;
            email?: string;
            firstName?: string;
            lastName?: string;
            profileId?: string;
            state?: string;
            startDate?: string;
            endDate?: string;
            skuId?: string;
            productId?: string;
            /** Name of the account */
            account?: string;
            addressPhone?: string;
            comment?: string;
            billingAddressFirstName?: string;
            billingAddressLastName?: string;
            billingAddressCountry?: string;
            billingAddressAddressLine1?: string;
            billingAddressAddressLine2?: string;
            billingAddressCity?: string;
            billingAddressState?: string;
            billingAddressPostalCode?: string;
            shippingAddressFirstName?: string;
            shippingAddressLastName?: string;
            shippingAddressCountry?: string;
            shippingAddressAddressLine1?: string;
            shippingAddressAddressLine2?: string;
            shippingAddressCity?: string;
            shippingAddressState?: string;
            shippingAddressPostalCode?: string;
            /** Zero-based */
            pageNumber?: number;
            limit?: number;
            /** `false` may leave `totalOrders` out */
            requireCount?: boolean;
        };
        /**
         * Where an order stands. `NO_PENDING_ACTION` is fulfilled and settled, `REMOVED` is cancelled, `QUEUED` is held back by the remorse period,
         *     `FAILED_APPROVAL` is refused by the approver, `INCOMPLETE_CANCEL` is a cancel order that is not submitted yet.
         */
        OrderState: "INCOMPLETE" | "SUBMITTED" | "PROCESSING" | "NO_PENDING_ACTION" | "PENDING_REMOVE" | "REMOVED" | "FAILED" | "PENDING_CUSTOMER_ACTION" | "PENDING_CUSTOMER_RETURN" | "PENDING_MERCHANT_ACTION" | "BEING_AMENDED" | "PENDING_PAYMENT" | "PENDING_QUOTE" | "QUOTED" | "REJECTED_QUOTE" | "QUOTE_REQUEST_FAILED" | "PENDING_APPROVAL" | "APPROVED" | "FAILED_APPROVAL" | "PENDING_AGENT_APPROVAL" | "AGENT_REJECTED" | "TEMPLATE" | "PENDING_APPROVAL_TEMPLATE" | "APPROVED_TEMPLATE" | "FAILED_APPROVAL_TEMPLATE" | "PENDING_PAYMENT_TEMPLATE" | "QUEUED" | "INCOMPLETE_CANCEL" | "CANCELLED" | "REJECTED" | (string & {});
        OrderRecordProfile: {
            firstName?: string | null;
            middleName?: string | null;
            lastName?: string | null;
            email?: string | null;
            login?: string | null;
            loyaltyPrograms?: unknown[];
            parentOrganization?: {
                id?: string;
                name?: string;
            } | null;
            shippingAddress?: components["schemas"]["Address"] | null;
        };
        OrderRecordOrganization: {
            id?: string;
            /** Same as `id` */
            repositoryId?: string;
            name?: string;
            active?: boolean;
        };
        /** Derived by the server. The states from `PENDING_DELIVERY` on are those of the line's share in a shipping group. */
        OrderItemState: "INITIAL" | "BACK_ORDERED" | "PRE_ORDERED" | "OUT_OF_STOCK" | "DISCONTINUED" | "ITEM_NOT_FOUND" | "SUBITEM_PENDING_DELIVERY" | "PENDING_REMOVE" | "REMOVED" | "FAILED" | "PENDING_DELIVERY" | "DELIVERED" | "PENDING_RETURN" | "RETURNED" | "PENDING_SUBITEM_DELIVERY" | (string & {});
        /** Zero-based positions of units within their line. */
        QuantityRange: {
            lowBound?: number;
            highBound?: number;
            size?: number;
        };
        /** Price of those units of a line that cost the same. */
        OrderRecordPriceDetail: {
            quantity?: number;
            range?: components["schemas"]["QuantityRange"];
            amount?: number;
            detailedUnitPrice?: number;
            tax?: number;
            orderDiscountShare?: number;
            secondaryCurrencyTaxAmount?: number;
            discounted?: boolean;
            amountIsFinal?: boolean;
            currencyCode?: string;
        };
        OrderRecordItemPriceInfo: {
            amount?: number;
            listPrice?: number;
            salePrice?: number;
            rawTotalPrice?: number;
            shippingSurcharge?: number;
            secondaryCurrencyShippingSurcharge?: number;
            quantityDiscounted?: number;
            priceListId?: string;
            currencyCode?: string;
            onSale?: boolean;
            discountable?: boolean;
            discounted?: boolean;
            amountIsFinal?: boolean;
            currentPriceDetailsSorted?: components["schemas"]["OrderRecordPriceDetail"][];
        };
        /** A line. Merchant-defined line properties stand beside the named ones. */
        OrderRecordItem: {
            id?: string;
            productId?: string;
            /** SKU id */
            catalogRefId?: string;
            productDisplayName?: string;
            state?: components["schemas"]["OrderItemState"];
            quantity?: number;
            returnedQuantity?: number;
            preOrderQuantity?: number;
            backOrderQuantity?: number;
            asset?: boolean;
            /** The line can no longer be changed */
            pointOfNoRevision?: boolean;
            priceInfo?: components["schemas"]["OrderRecordItemPriceInfo"];
            externalData?: unknown[];
            lineAttributes?: unknown[];
            shopperInput?: Record<string, unknown>;
            locationInventoryInfoMap?: Record<string, unknown>;
            commerceItemId?: string | null;
            /** In a cancel order, the line that is cancelled */
            originalCommerceItemId?: string | null;
            /** `-` in a cancel order */
            actionCode?: string | null;
            catalogId?: string | null;
            catalogKey?: string | null;
            externalId?: string | null;
            /** Null-able; its shape is not documented */
            externalPriceDetails?: unknown;
            /** Null-able; its shape is not documented */
            externalRecurringChargeDetails?: unknown;
            /** Null-able; its shape is not documented */
            recurringChargePriceInfo?: unknown;
            assetId?: string | null;
            assetKey?: string | null;
            serviceId?: string | null;
            serviceAccountId?: string | null;
            billingAccountId?: string | null;
            billingProfileId?: string | null;
            customerAccountId?: string | null;
            activationDate?: string | null;
            deactivationDate?: string | null;
            transactionDate?: string | null;
        };
        /** `NO_PENDING_ACTION` is shipped. */
        OrderShippingGroupState: "INITIAL" | "PROCESSING" | "PENDING_SHIPMENT" | "PENDING_MERCHANT_ACTION" | "NO_PENDING_ACTION" | "PENDING_REMOVE" | "REMOVED" | "FAILED" | (string & {});
        OrderRecordShippingPriceInfo: {
            amount?: number;
            rawShipping?: number;
            shippingTax?: number;
            secondaryCurrencyShippingAmount?: number;
            secondaryCurrencyTaxAmount?: number;
            amountIsFinal?: boolean;
            discounted?: boolean;
            currencyCode?: string;
        };
        /** How much of which line the shipping group holds. */
        OrderRecordItemRelationship: {
            id?: string;
            /** Id of the line */
            commerceItemId?: string;
            relationshipType?: string;
            state?: components["schemas"]["OrderItemState"];
            quantity?: number;
            returnedQuantity?: number;
            amount?: number;
            pointOfNoRevision?: boolean;
            range?: components["schemas"]["QuantityRange"] | null;
            inventoryLocationId?: string | null;
            preferredPickupDate?: string | null;
            availablePickupDate?: string | null;
            commerceItemExternalId?: string | null;
        };
        /** The members from `locationId` on stand in for `shippingAddress` where the items are picked up in a store. */
        OrderRecordShippingGroup: {
            id?: string;
            /** A number in the webhooks of 2015 */
            state?: components["schemas"]["OrderShippingGroupState"] | number;
            stateDetail?: string | null;
            shippingGroupClassType?: "hardgoodShippingGroup" | "inStorePickupShippingGroup" | (string & {});
            description?: string;
            /** Shipping method id; an object only in the single-order shape */
            shippingMethod?: string;
            shippingAddress?: components["schemas"]["Address"];
            priceInfo?: components["schemas"]["OrderRecordShippingPriceInfo"];
            commerceItemRelationships?: components["schemas"]["OrderRecordItemRelationship"][];
            specialInstructions?: Record<string, unknown>;
            handlingInstructions?: unknown[];
            trackingInfo?: unknown[];
            trackingNumber?: string | null;
            submittedDate?: string | null;
            shipOnDate?: string | null;
            actualShipDate?: string | null;
            locationId?: string | null;
            firstName?: string | null;
            middleName?: string | null;
            lastName?: string | null;
            email?: string | null;
            phoneNumber?: string | null;
        };
        PaymentGroupClassType: "tokenizedCreditCard" | "physicalGiftCard" | "invoiceRequest" | "inStorePayment" | "cash" | "onlinePaymentGroup" | "loyaltyPoints" | "storeCredit" | "customCurrencyPaymentGroup" | (string & {});
        OrderPaymentState: "INITIAL" | "AUTHORIZED" | "AUTHORIZE_FAILED" | "SETTLED" | "SETTLE_FAILED" | "CREDIT_FAILED" | "REMOVED" | "PENDING_AUTHORIZATION" | "PAYMENT_REQUEST_ACCEPTED" | "PAYMENT_REQUEST_FAILED" | "PAYMENT_DEFERRED" | (string & {});
        PaymentAuthorization: {
            amount?: number;
            currency?: string | null;
            transactionSuccess?: boolean;
            authorizationDecision?: "ACCEPT" | "DECLINE" | "AUTH-ACCEPT" | (string & {}) | null;
            reasonCode?: string | null;
            errorMessage?: string | null;
            transactionId?: string | null;
            transactionTimestamp?: string | null;
            transactionUuid?: string | null;
            statusProps?: Record<string, unknown>;
            externalStatusProps?: unknown[];
        };
        OrderRecordPaymentGroup: {
            id?: string;
            paymentGroupClassType?: components["schemas"]["PaymentGroupClassType"];
            paymentMethod?: string;
            state?: components["schemas"]["OrderPaymentState"];
            amount?: number;
            amountAuthorized?: number;
            currencyCode?: string;
            /** Format: date-time */
            submittedDate?: string;
            gatewayName?: string | null;
            PONumber?: string | null;
            /** Issuer identification number */
            IIN?: string | null;
            token?: string;
            /** The last four digits */
            creditCardNumber?: string;
            expirationMonth?: string;
            expirationYear?: string;
            paymentProps?: Record<string, unknown> | null;
            billingAddress?: components["schemas"]["Address"];
            debitStatus?: unknown[];
            authorizationStatus?: components["schemas"]["PaymentAuthorization"][];
        };
        /** How much of the order a payment group pays. */
        OrderRecordRelationship: {
            id?: string;
            paymentGroupId?: string;
            relationshipType?: "ORDERAMOUNT" | "ORDERAMOUNTREMAINING" | (string & {});
            amount?: number;
        };
        OrderRecordPriceInfo: {
            amount?: number;
            total?: number;
            shipping?: number;
            tax?: number;
            rawSubtotal?: number;
            discountAmount?: number;
            manualAdjustmentTotal?: number;
            primaryCurrencyTotal?: number;
            secondaryCurrencyTotal?: number;
            secondaryCurrencyShippingAmount?: number;
            secondaryCurrencyTaxAmount?: number;
            amountIsFinal?: boolean;
            discounted?: boolean;
            currencyCode?: string;
            frequencyAmountTotals?: Record<string, unknown>;
            frequencyTaxTotals?: Record<string, unknown>;
        };
        OrderTaxPriceInfo: {
            amount?: number;
            cityTax?: number;
            countyTax?: number;
            stateTax?: number;
            districtTax?: number;
            countryTax?: number;
            valueAddedTax?: number;
            miscTax?: number;
            secondaryCurrencyTaxAmount?: number;
            isTaxIncluded?: boolean;
        };
        OrderRecordTaxPriceInfo: components["schemas"]["OrderTaxPriceInfo"] & {
            amountIsFinal?: boolean;
            discounted?: boolean;
            currencyCode?: string;
            miscTaxInfo?: Record<string, unknown> | null;
        };
        FrequencyAmount: {
            amount?: number;
            frequency?: string;
        };
        /** Two variants are documented; the members from `rawSubtotal` on belong to the second. */
        RecurringChargePriceInfo: {
            amount?: number;
            total?: number;
            shipping?: number;
            tax?: number;
            subTotal?: number;
            totalWithoutTax?: number;
            currencyCode?: string;
            subTotalByFrequency?: components["schemas"]["FrequencyAmount"][];
            taxByFrequency?: components["schemas"]["FrequencyAmount"][];
            rawSubtotal?: number;
            discountAmount?: number;
            manualAdjustmentTotal?: number;
            amountIsFinal?: boolean;
            discounted?: boolean;
        };
        QuoteNote: {
            profileId?: string;
            profileType?: "Merchant" | "Customer" | "Agent" | (string & {}) | null;
            /** Epoch milliseconds */
            requestDate?: number;
            requesterNote?: string;
        };
        QuoteInfo: {
            requestDate?: string | null;
            quoteDate?: string | null;
            expirationDate?: string | null;
            rejectionDate?: string | null;
            rejectionNote?: string | null;
            providerNote?: string | null;
            externalID?: string | null;
            errorInfo?: string | null;
            notes?: components["schemas"]["QuoteNote"][];
        };
        /**
         * An order as it is stored. Lists and initiateCancelOrder answer this shape, single-order operations answer `Order`.
         *     `fields` may leave out any property; merchant-defined ones stand beside the named ones.
         */
        OrderRecord: {
            id?: string;
            state?: components["schemas"]["OrderState"];
            siteId?: string;
            profileId?: string;
            /** Null for guests. */
            profile?: components["schemas"]["OrderRecordProfile"] | null;
            organizationId?: string | null;
            organization?: components["schemas"]["OrderRecordOrganization"] | null;
            /** Id of the agent who placed the order */
            agentId?: string | null;
            orderAction?: "order" | "cancelOrder" | (string & {});
            salesChannel?: "default" | "contactCenter" | (string & {});
            sourceSystem?: string;
            uuid?: string | null;
            cartName?: string | null;
            locale?: string | null;
            /** Epoch milliseconds */
            creationTime?: number;
            /** Format: date-time */
            submittedDate?: string | null;
            /** Format: date-time */
            lastModifiedDate?: string;
            /** Epoch milliseconds */
            lastModifiedTime?: number;
            freezeDate?: string | null;
            /** Text of the cancel reason, not its key */
            cancelReason?: string | null;
            commerceItems?: components["schemas"]["OrderRecordItem"][];
            totalCommerceItemCount?: number;
            shippingGroups?: components["schemas"]["OrderRecordShippingGroup"][];
            shippingGroupCount?: number;
            paymentGroups?: components["schemas"]["OrderRecordPaymentGroup"][];
            paymentGroupCount?: number;
            relationships?: components["schemas"]["OrderRecordRelationship"][];
            priceInfo?: components["schemas"]["OrderRecordPriceInfo"];
            taxPriceInfo?: components["schemas"]["OrderRecordTaxPriceInfo"];
            recurringChargePriceInfo?: components["schemas"]["RecurringChargePriceInfo"] | null;
            /** JSON text */
            combinedPriceInfos?: string | null;
            priceGroupId?: string;
            catalogId?: string | null;
            /** Null-able; its shape is not documented */
            defaultCatalog?: unknown;
            /** Null-able; its shape is not documented */
            defaultPriceListGroup?: unknown;
            /** Null-able; its shape is not documented */
            defaultAdditionalPriceListGroups?: unknown;
            exchangeRate?: number | null;
            secondaryCurrencyCode?: string | null;
            payShippingInSecondaryCurrency?: boolean | null;
            payTaxInSecondaryCurrency?: boolean | null;
            taxCalculated?: boolean;
            taxExempt?: boolean;
            taxExemptionCode?: string | null;
            /** Whether gift-with-purchase promotions apply */
            gwp?: boolean;
            gwpMarkers?: unknown[];
            quoteInfo?: components["schemas"]["QuoteInfo"] | null;
            activeQuoteOrderId?: string | null;
            createdByOrderId?: string | null;
            configuratorId?: string | null;
            approverIds?: unknown[];
            approverMessages?: unknown[];
            approvalSystemMessages?: unknown[];
            externalContext?: boolean;
            paymentInitiatedEmailSent?: boolean;
            /** Null-able; its shape is not documented */
            queuedOrderSubmitData?: unknown;
            submissionProgress?: unknown[];
            submissionErrorCodes?: unknown[];
            submissionErrorMessages?: unknown[];
            /** Null-able; its type is not documented */
            responseCode?: unknown;
            message?: string | null;
            links?: components["schemas"]["Links"];
        };
        /** One page of a SCIM search. */
        OrderPage: components["schemas"]["PageEnvelope"] & {
            items: components["schemas"]["OrderRecord"][];
        };
        OrderSummaryProfile: {
            firstName?: string;
            lastName?: string;
            customerEmail?: string;
        };
        OrderPriceInfo: {
            amount?: number;
            subTotal?: number;
            shipping?: number;
            shippingSurchargeValue?: number;
            tax?: number;
            total?: number;
            totalWithoutTax?: number;
            /** ISO 4217 */
            currencyCode?: string;
            /** By site id */
            orderTotalBySite?: {
                [key: string]: number;
            };
            primaryCurrencyTotal?: number;
            secondaryCurrencyTotal?: number;
            secondaryCurrencyShippingAmount?: number;
            secondaryCurrencyTaxAmount?: number;
            /** Only in shipping groups */
            lkpValExcludingFreeShip?: number | null;
        };
        OrderSummary: {
            id?: string;
            /** Format: date-time */
            submittedDate?: string;
            /** Localised text of the state */
            stateDetailsAsUser?: string;
            /** Absent or null for guests. */
            profile?: components["schemas"]["OrderSummaryProfile"] | null;
            priceListGroup?: components["schemas"]["PriceListGroup"];
            priceInfo?: components["schemas"]["OrderPriceInfo"];
        };
        /** Answer of the text search. Without hits `totalOrders` is 0 and there is no list. */
        OrderTextResult: {
            ordersList?: components["schemas"]["OrderSummary"][];
            /** Absent where the criteria say `requireCount: false` */
            totalOrders?: number;
            links?: components["schemas"]["Links"];
        };
        OrderProfile: {
            firstName?: string;
            middleName?: string;
            lastName?: string;
            email?: string;
            isAnonymous?: boolean;
        };
        OrderItemVariant: {
            optionName?: string;
            optionValue?: string;
        };
        OrderItemSkuProperty: {
            id?: string;
            name?: string;
            propertyType?: string;
            value?: string | boolean | null;
        };
        /** The line's share in an order discount. */
        OrderDiscountShare: {
            promotionId?: string;
            amount?: number;
            couponCodes?: string[];
        };
        /** Price of those units of a line that cost the same. */
        OrderItemPriceDetail: {
            quantity?: number;
            amount?: number;
            detailedUnitPrice?: number;
            tax?: number;
            orderDiscountShare?: number;
            configurationDiscountShare?: number;
            secondaryCurrencyTaxAmount?: number;
            discounted?: boolean;
            currencyCode?: string;
        };
        /**
         * A line without its `childItems`. A child may in turn have `childItems` of the same shape; they are not described, to keep the schema finite.
         *     Merchant-defined line properties stand beside the named ones.
         */
        OrderChildItem: {
            /** Id of the line; `commerceItemId` or `commerceId` elsewhere */
            id?: string;
            commerceItemId?: string;
            commerceId?: string;
            productId?: string;
            /** SKU id */
            catRefId?: string;
            displayName?: string;
            description?: string;
            /** Path of the product page on the storefront */
            route?: string;
            primaryThumbImageURL?: string;
            primaryImageAltText?: string;
            primaryImageTitle?: string;
            siteId?: string;
            quantity?: number;
            returnedQuantity?: number;
            preOrderQuantity?: number;
            backOrderQuantity?: number;
            availabilityDate?: string | null;
            unitPrice?: number;
            /** Per unit */
            listPrice?: number;
            /** Per unit */
            salePrice?: number;
            price?: number;
            /** Of the whole line after item discounts */
            amount?: number;
            /** Of the whole line before discounts */
            rawTotalPrice?: number;
            discountAmount?: number;
            shippingSurchargeValue?: number;
            externalPrice?: number;
            externalPriceQuantity?: number;
            isPriceOverridden?: boolean;
            /** Price a supervisor set */
            overriddenPrice?: number;
            onSale?: boolean;
            active?: boolean;
            asset?: boolean;
            isItemValid?: boolean;
            /** The line can no longer be changed */
            pointOfNoRevision?: boolean;
            status?: string;
            /** Localised text; the key is `stateKey` */
            state?: string;
            stateKey?: components["schemas"]["OrderItemState"];
            stateDetailsAsUser?: string;
            relationshipType?: string;
            taxCode?: string;
            configuratorId?: string | null;
            originalCommerceItemId?: string | null;
            assetKey?: string | null;
            parentAssetKey?: string | null;
            rootAssetKey?: string | null;
            actionCode?: string;
            activationDate?: string;
            deactivationDate?: string;
            transactionDate?: string;
            serviceId?: string;
            serviceAccountId?: string;
            billingAccountId?: string;
            billingProfileId?: string;
            customerAccountId?: string;
            recurringCharge?: number;
            externalRecurringCharge?: number;
            externalRecurringChargeFrequency?: string;
            /** A number in a string */
            externalRecurringChargeDuration?: string;
            childSKUs?: {
                primaryThumbImageURL?: string | null;
            }[];
            shopperInput?: Record<string, unknown>;
            externalData?: unknown[];
            dynamicProperties?: components["schemas"]["DynamicProperty"][];
            variant?: components["schemas"]["OrderItemVariant"][];
            skuProperties?: components["schemas"]["OrderItemSkuProperty"][];
            discountInfo?: unknown[];
            itemDiscountInfos?: unknown[];
            orderDiscountInfos?: components["schemas"]["OrderDiscountShare"][];
            giftWithPurchaseCommerceItemMarkers?: unknown[];
            detailedItemPriceInfo?: components["schemas"]["OrderItemPriceDetail"][];
            detailedRecurringChargeInfo?: components["schemas"]["OrderItemPriceDetail"][];
        };
        /** A line with its configured and add-on items. */
        OrderItem: components["schemas"]["OrderChildItem"] & {
            childItems?: components["schemas"]["OrderChildItem"][];
        };
        /** The lines of the order. Single-order operations call it `shoppingCart`, details views `order`. */
        OrderContents: {
            numberOfItems?: number;
            items?: components["schemas"]["OrderItem"][];
        };
        OrderDiscount: {
            promotionId?: string;
            promotionDesc?: string;
            promotionLevel?: string;
            coupon?: string;
            /** An amount as a string, unlike that of the coupon maps */
            totalAdjustment?: string;
        };
        CouponDiscount: {
            promotionId?: string;
            promotionName?: string;
            promotionDesc?: string;
            promotionLongDesc?: string;
            promotionLevel?: string;
            totalAdjustment?: number;
        };
        /** Promotions by coupon code. */
        CouponMultiPromotions: {
            [key: string]: components["schemas"]["CouponDiscount"][];
        };
        OrderDiscountInfo: {
            orderDiscount?: number;
            shippingDiscount?: number;
            orderDiscountDescList?: components["schemas"]["OrderDiscount"][];
            /** Discounts without coupon */
            orderImplicitDiscountList?: components["schemas"]["OrderDiscount"][];
            /** By coupon code */
            orderCouponsMap?: {
                [key: string]: components["schemas"]["CouponDiscount"];
            };
            /** By coupon code */
            unclaimedCouponsMap?: {
                [key: string]: components["schemas"]["CouponDiscount"];
            };
            claimedCouponMultiPromotions?: components["schemas"]["CouponMultiPromotions"];
            unclaimedCouponMultiPromotions?: components["schemas"]["CouponMultiPromotions"];
        };
        GiftWithPurchaseMessage: {
            identifier?: "GWPQualified" | (string & {});
            summary?: string;
            type?: "information" | (string & {});
            priority?: string;
            /** JSON text, for instance `[]` */
            params?: string;
        };
        PricingMessages: {
            giftWithPurchaseMessages?: components["schemas"]["GiftWithPurchaseMessage"][];
        };
        /**
         * An address of an order, in requests and answers. In requests unused parts may be empty strings; on a cart without address every part is null.
         *     The flags and display names are extras of the console that the server lets pass.
         */
        OrderAddress: components["schemas"]["Address"] & {
            stateName?: string | null;
            countryName?: string | null;
            isDefaultBillingAddress?: boolean;
            isDefaultShippingAddress?: boolean;
        };
        OrderShippingMethod: {
            /** Shipping method id; `hardgoodShippingGroup` on a cart without address */
            value?: string;
            displayName?: string;
            shippingMethodDescription?: string;
            cost?: number;
            shippingTax?: number;
            secondaryCurrencyTaxAmount?: number;
            taxIncluded?: boolean;
            taxCode?: string | null;
            externalId?: string | null;
            /** Only in details views */
            shippingGroup?: {
                shippingMethodDescription?: string;
            };
        };
        ShippingGroupDiscountInfo: {
            orderDiscount?: number;
            shippingDiscount?: number;
            discountDescList?: unknown[];
        };
        OrderTracking: {
            carrierId?: string;
            carrierName?: string;
            carrierUrl?: string;
            trackingNumber?: string;
        };
        PickupStore: {
            locationId?: string;
            name?: string;
            address1?: string;
            city?: string;
            stateAddress?: string;
            postalCode?: string;
            country?: string;
            hours?: string;
        };
        /** Items that go to one address by one method, or are picked up in one store. */
        OrderShippingGroup: {
            shippingGroupId?: string;
            type?: "hardgoodShippingGroup" | "inStorePickupShippingGroup" | (string & {});
            status?: components["schemas"]["OrderShippingGroupState"];
            shippingAddress?: components["schemas"]["OrderAddress"];
            shippingMethod?: components["schemas"]["OrderShippingMethod"];
            priceInfo?: components["schemas"]["OrderPriceInfo"];
            taxPriceInfo?: components["schemas"]["OrderTaxPriceInfo"];
            recurringChargePriceInfo?: components["schemas"]["RecurringChargePriceInfo"] | null;
            discountInfo?: components["schemas"]["ShippingGroupDiscountInfo"];
            items?: components["schemas"]["OrderItem"][];
            trackingInfo?: components["schemas"]["OrderTracking"][];
            trackingNumber?: string | null;
            shipOnDate?: string | null;
            actualShipDate?: string | null;
            submittedDate?: string | null;
            /** In-store pickup */
            locationId?: string;
            store?: components["schemas"]["PickupStore"];
            /** Who picks up */
            firstName?: string;
            middleName?: string;
            lastName?: string;
            email?: string;
            phoneNumber?: string;
        };
        OrderPaymentBase: {
            paymentGroupId?: string;
            gatewayName?: string;
            /** For instance `tokenizedCreditCard` */
            paymentMethod?: string;
            type?: string;
            amount?: number;
            /** The payment takes whatever the others leave */
            isAmountRemaining?: boolean;
            /** What the shopper's browser has to do next */
            uiIntervention?: "sop" | "REDIRECT" | (string & {}) | null;
            message?: string;
            currencyCode?: string;
            customPaymentProperties?: Record<string, unknown>;
            PONumber?: string | null;
            savedCardId?: string;
            /** Masked */
            cardNumber?: string;
            cardType?: string | null;
            /** Issuer identification number */
            IIN?: string | null;
            giftCardNumber?: string | null;
            maskedCardNumber?: string;
            /** A string in most bodies; a number in 22c */
            balance?: string | number | null;
            transactionTypeInitiated?: string;
        };
        /** A payment of the order as the Agent API shows it. */
        OrderPaymentGroup: components["schemas"]["OrderPaymentBase"] & {
            /** 0 `INITIAL`, 1 `AUTHORIZED`, 2 `SETTLED`, 7 `PENDING_AUTHORIZATION`, 8 `PAYMENT_REQUEST_ACCEPTED`, 10 `PAYMENT_DEFERRED` */
            paymentState?: 0 | 1 | 2 | 7 | 8 | 10 | (number & {});
        };
        /** A payment of the order as releases with the Store's definition show it. */
        OrderPayment: components["schemas"]["OrderPaymentBase"] & {
            paymentState?: components["schemas"]["OrderPaymentState"];
        };
        OrderPaypalPayment: components["schemas"]["OrderPayment"] & {
            /** PayPal's id */
            paymentId?: string;
            transaction_state?: string;
            intent?: string;
        };
        OrderApprover: {
            approverId?: string;
            firstName?: string;
            lastName?: string;
        };
        GiftWithPurchaseMarker: {
            repositoryId?: string;
            key?: string;
            /** Promotion id */
            value?: string;
            data?: string;
            giftType?: string;
            giftDetail?: string;
            autoRemove?: boolean;
            quantity?: number;
            selectedQuantity?: number;
            automaticQuantity?: number;
            targetedQuantity?: number;
            removedQuantity?: number;
            failedQuantity?: number;
        };
        /**
         * A cart or a placed order as single-order operations answer it. Merchant-defined order properties stand beside the named ones.
         *     Releases differ in how they name things: the id is `id` on reading and `orderId` after creating or pricing, payments are `paymentGroups`
         *     or `payments`, the shopper is `profileId` or `orderProfileId`.
         */
        Order: {
            id?: string;
            /** Id of the order where `id` is absent */
            orderId?: string;
            uuid?: string;
            /** The state's name, or its number (as integer or string); with a number the name stands in `stateString`. */
            state?: components["schemas"]["OrderState"] | number;
            /** Name or localised text of the state; goes before `state` where present */
            stateString?: string;
            /** Localised text, for instance `Pending payment` */
            orderStatus?: string;
            orderAction?: "order" | "cancelOrder" | (string & {});
            description?: string;
            cartName?: string;
            siteId?: string;
            creationSiteId?: string;
            /** For instance `Cloud Commerce` */
            sourceSystem?: string;
            /** Id of the agent who placed the order */
            agentId?: string;
            lastModifierId?: string;
            profileId?: string;
            /** Same as `profileId`; other releases */
            orderProfileId?: string;
            profile?: components["schemas"]["OrderProfile"];
            orderLocale?: string;
            organizationId?: string | null;
            /** Format: date-time */
            creationDate?: string;
            /** Epoch milliseconds */
            creationTime?: number;
            /**
             * Format: date-time
             * Absent or null while the order is incomplete
             */
            submittedDate?: string | null;
            /** Format: date-time */
            lastModifiedDate?: string;
            numberOfItems?: number;
            shoppingCart?: components["schemas"]["OrderContents"];
            order?: components["schemas"]["OrderContents"];
            priceInfo?: components["schemas"]["OrderPriceInfo"];
            taxPriceInfo?: components["schemas"]["OrderTaxPriceInfo"];
            recurringChargePriceInfo?: components["schemas"]["RecurringChargePriceInfo"];
            discountInfo?: components["schemas"]["OrderDiscountInfo"];
            priceListGroup?: components["schemas"]["PriceListGroup"];
            pricingMessages?: components["schemas"]["PricingMessages"];
            shippingAddress?: components["schemas"]["OrderAddress"];
            shippingMethod?: components["schemas"]["OrderShippingMethod"];
            shippingGroups?: components["schemas"]["OrderShippingGroup"][];
            trackingNumber?: string | null;
            trackingInfo?: components["schemas"]["OrderTracking"][];
            billingAddress?: components["schemas"]["OrderAddress"];
            billingMethod?: Record<string, unknown>;
            paymentGroup?: components["schemas"]["OrderPaymentGroup"];
            paymentGroups?: components["schemas"]["OrderPaymentGroup"][];
            paymentGroupId?: string;
            /** A list; for an order begun with PayPal a single object. */
            payments?: components["schemas"]["OrderPayment"][] | components["schemas"]["OrderPaypalPayment"];
            /** The amount due is `priceInfo.total` minus this */
            totalAmountAuthorized?: number;
            /** By currency code, for orders paid in two currencies */
            totalAmountAuthorizedMap?: {
                [key: string]: number;
            };
            allowAlternateCurrency?: boolean;
            exchangeRate?: number | null;
            payShippingInSecondaryCurrency?: boolean | null;
            payTaxInSecondaryCurrency?: boolean | null;
            isItemPriceOverrideAllowed?: boolean;
            orderCancelReason?: string;
            /** Text of the cancel reason, not its key */
            cancelReason?: string;
            orderComments?: unknown[];
            additionalEmails?: string[];
            approvers?: components["schemas"]["OrderApprover"][];
            /** A list; a single string in the Agent schema of the approve operation. */
            approverMessages?: string[] | string;
            approvalSystemMessages?: string[];
            quoteInfo?: components["schemas"]["QuoteInfo"];
            returnRequests?: unknown[];
            /** Present on the replacement order of an exchange */
            originalOrderId?: string;
            /** Goes with `originalOrderId`; its shape is not documented */
            returnRequestData?: unknown;
            scheduledOrderId?: string;
            scheduledOrder?: unknown[];
            giftWithPurchaseInfo?: unknown[];
            giftWithPurchaseOrderMarkers?: components["schemas"]["GiftWithPurchaseMarker"][];
            giftWithPurchaseCommerceItemMarkers?: unknown[];
            markers?: unknown[];
            /** Its type is not documented */
            sharedWithOrganization?: unknown;
            dynamicProperties?: components["schemas"]["DynamicProperty"][];
            links?: components["schemas"]["Links"];
        };
        /** The shopper's open cart. */
        IncompleteOrder: components["schemas"]["Order"] & {
            id: string;
        };
        /**
         * A line without its `childItems`. A child may in turn have `childItems` of the same shape; they are not described, to keep the schema finite.
         *     Custom line properties are sent as further keys.
         */
        CartChildItemRequest: {
            /** Id of a line that is already in the cart */
            commerceItemId?: string;
            productId?: string;
            /** SKU id */
            catRefId?: string;
            /** A string in some nested examples */
            quantity?: number | string;
            /** Price per unit from an external system */
            externalPrice?: number;
            /** Number of units that get the external price */
            externalPriceQuantity?: number;
            externalData?: unknown[];
            currentPrice?: number;
            /**
             * The supervisor's price per unit (seen in the console, not on the reference page). Only role `csAgentSupervisorRole`, and only where the
             *     merchant's `itemPriceOverrideAllowedForCreate` is on.
             */
            overriddenPrice?: number;
            /** Goes with `overriddenPrice` */
            isPriceOverridden?: boolean;
            /** What the shopper entered for the item */
            shopperInput?: Record<string, unknown>;
            /** Child items */
            displayName?: string;
            /** Child items; an add-on lives and dies with its base item */
            addOnItem?: boolean;
            /** Child items */
            configurationOptionId?: string;
            /** Child items */
            priceListGroupId?: string;
            /** What happens to the asset; `Add` and `-` have been seen */
            actionCode?: string;
            assetId?: string;
            assetKey?: string;
            serviceId?: string;
            serviceAccountId?: string;
            billingAccountId?: string;
            billingProfileId?: string;
            customerAccountId?: string;
            activationDate?: string;
            deactivationDate?: string;
            transactionDate?: string;
            externalRecurringCharge?: number;
            externalRecurringChargeFrequency?: string;
            externalRecurringChargeDuration?: string;
        };
        /** A line of the cart with its configured and add-on items. */
        CartItemRequest: components["schemas"]["CartChildItemRequest"] & {
            childItems?: components["schemas"]["CartChildItemRequest"][];
        };
        CouponRequest: {
            code?: string;
            /** Promotion id */
            id?: string;
            /** `order` and `item` have been seen; may be empty */
            level?: string;
            description?: string;
            /** @enum {string} */
            status?: "claimed" | "unclaimed";
            /** Both types occur in the documents */
            totalAdjustment?: number | string;
        };
        CartContents: {
            items?: components["schemas"]["CartItemRequest"][];
            coupons?: components["schemas"]["CouponRequest"][];
            orderTotal?: number;
        };
        ShippingMethodRequest: {
            /** Shipping method id */
            value?: string;
        };
        /** An amount in major units. A string in the schemas, a number from clients. */
        RequestAmount: number | string;
        /** What all ways to pay share. */
        PaymentRequestBase: {
            /** Id of a payment the order already has */
            paymentGroupId?: string;
            amount?: components["schemas"]["RequestAmount"];
            billingAddress?: components["schemas"]["OrderAddress"];
            /** Passed on to the payment gateway's webhook */
            customProperties?: Record<string, unknown>;
        };
        /** A credit or debit card. Card data is never kept, so it is sent again with every payment. */
        CardPaymentRequest: {
            type: "card";
            nameOnCard?: string;
            /** Code of the card brand */
            cardType?: string;
            cardTypeName?: string;
            cardNumber?: string;
            cardCVV?: string;
            endMonth?: string;
            endYear?: number;
            expiryMonth?: string;
            expiryYear?: string;
            paymentMethodType?: string;
            /** Id of a card the shopper has saved (inferred: only answers show it) */
            savedCardId?: string;
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "card";
        });
        InvoicePaymentRequest: {
            type: "invoice";
            /** Purchase order number */
            PONumber?: string;
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "invoice";
        });
        PhysicalGiftCardPaymentRequest: {
            type: "physicalGiftCard";
            giftCardNumber?: string;
            giftCardPin?: string;
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "physicalGiftCard";
        });
        CashPaymentRequest: {
            type: "cash";
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cash";
        });
        /** A payment that the merchant's own gateway handles; its data stands in `customProperties`. */
        GenericPaymentRequest: {
            type: "generic";
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "generic";
        });
        PaypalCheckoutPaymentRequest: {
            type: "paypalCheckout";
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "paypalCheckout";
        });
        LoyaltyPointsPaymentRequest: {
            type: "loyaltyPoints";
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "loyaltyPoints";
        });
        StoreCreditPaymentRequest: {
            type: "storeCredit";
            storeCreditNumber?: string;
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "storeCredit";
        });
        /** A payment known by the issuer identification number (IIN) of the card. */
        IinPaymentRequest: {
            type: "iinPaymentType";
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "iinPaymentType";
        });
        /** A way to pay, named by `type`. */
        PaymentRequest: components["schemas"]["CardPaymentRequest"] | components["schemas"]["InvoicePaymentRequest"] | components["schemas"]["PhysicalGiftCardPaymentRequest"] | components["schemas"]["CashPaymentRequest"] | components["schemas"]["GenericPaymentRequest"] | components["schemas"]["PaypalCheckoutPaymentRequest"] | components["schemas"]["LoyaltyPointsPaymentRequest"] | components["schemas"]["StoreCreditPaymentRequest"] | components["schemas"]["IinPaymentRequest"];
        SoldTo: {
            partyId?: string;
            partyNumber?: string;
        };
        /**
         * What the cart operations share. Custom order properties are sent as further top-level keys.
         *     `id` and `orderId` mean the same, an existing order: the documents of different releases name one or the other.
         *     The console sends `orderId` to price and `id` to place an order.
         */
        CartRequest: {
            /** Id of an existing order; same as `orderId` */
            id?: string;
            /** Id of an existing order; same as `id` */
            orderId?: string;
            /** Profile id of the shopper */
            profileId?: string;
            /** Defaults to the order id */
            cartName?: string;
            shoppingCart?: components["schemas"]["CartContents"];
            combineLineItems?: components["schemas"]["YesOrNo"];
            shippingMethod?: components["schemas"]["ShippingMethodRequest"];
            billingAddress?: components["schemas"]["OrderAddress"];
            /** A list in the console and most releases; the schema of some releases shows a single object. */
            payments?: components["schemas"]["PaymentRequest"][] | components["schemas"]["PaymentRequest"];
            /** Promotion ids */
            appliedPromotions?: string[];
            /** More addressees of the order's e-mails; 10 at most unless the merchant changed the limit */
            additionalEmails?: string[];
            soldTo?: components["schemas"]["SoldTo"];
            /** Where the request comes from; the console says `agent` */
            requestChannel?: string;
            /** Passed on to webhooks */
            customProperties?: Record<string, unknown>;
            /** Only in releases whose page shows the Store's definition */
            isAnonymousCheckout?: boolean;
            /** Only in releases whose page shows the Store's definition */
            visitId?: string;
        };
        ShippingGroupRequest: {
            /** For instance `hardgoodShippingGroup` or `inStorePickupShippingGroup` */
            type?: string;
            shippingMethod?: components["schemas"]["ShippingMethodRequest"];
            shippingAddress?: components["schemas"]["OrderAddress"];
            items?: components["schemas"]["CartItemRequest"][];
            /** In-store pickup */
            locationId?: string;
            /** In-store pickup */
            firstName?: string;
            /** In-store pickup */
            lastName?: string;
            /** In-store pickup */
            email?: string;
        };
        /** Splits the items over addresses, methods or stores; takes the place of `shippingAddress` and `shippingMethod`. */
        ShippingGroupRequests: components["schemas"]["ShippingGroupRequest"][];
        /**
         * When the order is repeated. `daysInMonth` wins over `daysOfWeek`; `scheduleType: periodic` needs `period`.
         *     List elements are integers in the Agent documents and numeric strings in the Store's examples.
         */
        OrderRecurrence: {
            /** 1 (Sunday) to 7 */
            daysOfWeek?: (number | string)[];
            /** 0 (January) to 11 */
            monthsInYear?: (number | string)[];
            /** 1 to 5 */
            weeksInMonth?: (number | string)[];
            /** 1 to 31 */
            daysInMonth?: (number | string)[];
            occurrenceInDay?: number;
            /** Milliseconds */
            delay?: number;
            /** Milliseconds */
            period?: number;
            /** Only in the Store's definition */
            interval?: number;
            /** Only in the Store's definition */
            selectedDates?: string[];
        };
        OrderScheduleRequest: {
            name?: string;
            /** `yyyy-MM-dd` in the Agent documents, `MM/dd/yyyy` in the Store's */
            startDate?: string;
            /** Same format as `startDate` */
            endDate?: string;
            /** @enum {string} */
            scheduleType?: "calendar" | "periodic";
            schedule?: components["schemas"]["OrderRecurrence"];
        };
        /** Creates the shopper's order in state `INCOMPLETE`. With `schedule` it becomes the template of a scheduled order. */
        CreateOrderRequest: {
            op: "createOrder";
            shippingAddress?: components["schemas"]["OrderAddress"];
            shippingGroups?: components["schemas"]["ShippingGroupRequests"];
            schedule?: components["schemas"]["OrderScheduleRequest"];
        } & (components["schemas"]["CartRequest"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "createOrder";
        });
        /** Opens another cart for the shopper. */
        CreateNewCartRequest: {
            op: "createNewCart";
        } & (components["schemas"]["CartRequest"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "createNewCart";
        });
        /** Prices the cart. May be repeated as often as the cart changes. */
        PriceOrderRequest: {
            op: "priceOrder";
            shippingAddress?: components["schemas"]["OrderAddress"];
            shippingGroups?: components["schemas"]["ShippingGroupRequests"];
        } & (components["schemas"]["CartRequest"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "priceOrder";
        });
        /** Has the payments authorised before the order is placed. */
        PreAuthorizeOrderRequest: {
            op: "preAuthorizeOrder";
            shippingAddress?: components["schemas"]["OrderAddress"];
            amountRemaining?: components["schemas"]["RequestAmount"];
        } & (components["schemas"]["CartRequest"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "preAuthorizeOrder";
        });
        /** Places the order. */
        SubmitOrderRequest: {
            op: "submitOrder";
            shippingAddress?: components["schemas"]["OrderAddress"];
            shippingGroups?: components["schemas"]["ShippingGroupRequests"];
            amountRemaining?: components["schemas"]["RequestAmount"];
        } & (components["schemas"]["CartRequest"] & {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "submitOrder";
        });
        /** Hands orders over to order management again, after the receiver of the Order Submit webhook has failed. */
        ResendOrdersRequest: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "resendOrdersForFulfillment";
            /** Ids of the orders */
            orders: string[];
        };
        /** What to do with the cart or the placed orders, named by `op`. */
        OrderOperation: components["schemas"]["CreateOrderRequest"] | components["schemas"]["CreateNewCartRequest"] | components["schemas"]["PriceOrderRequest"] | components["schemas"]["PreAuthorizeOrderRequest"] | components["schemas"]["SubmitOrderRequest"] | components["schemas"]["ResendOrdersRequest"];
        ResendOrdersResult: {
            success: boolean;
            links?: components["schemas"]["Links"];
        };
        OrderRemoved: {
            /** Id of the cart that was dropped */
            orderId: string;
            links?: components["schemas"]["Links"];
        };
        InitiateCancelOrderRequest: {
            /** Id of the order to cancel */
            orderId: string;
            /** Key of a cancel reason (`GET /ccagent/v1/merchant/orderCancelReasons`) */
            cancelReason: string;
        };
        CancelRefundMethod: {
            refundType?: "manualRefund" | "onlinePaymentGroup" | "physicalGiftCard" | (string & {});
            amount?: number;
            /** -1: no limit */
            maximumRefundAmount?: number;
        };
        CancelItemCostAdjustment: {
            commerceItemId?: string;
            shippingGroupId?: string;
            quantityAdjusted?: number;
            amountAdjustment?: number;
            taxShareAdjustment?: number;
            shippingShareAdjustment?: number;
            orderDiscountShareAdjustment?: number;
            manualAdjustmentShareAdjustment?: number;
        };
        CancelReturnItem: {
            returnItemId?: string;
            commerceItemId?: string;
            /** SKU id */
            catalogRefId?: string;
            shippingGroupId?: string;
            description?: string | null;
            returnReason?: "cancelOrder" | (string & {});
            disposition?: string | null;
            itemCurrencyCode?: string;
            quantityToReturn?: number;
            quantityAvailable?: number;
            quantityShipped?: number;
            quantityReceived?: number;
            quantityReturned?: number;
            quantityToExchange?: number;
            refundAmount?: number;
            suggestedRefundAmount?: number;
            actualShippingRefundShare?: number;
            suggestedShippingRefundShare?: number;
            actualTaxRefundShare?: number;
            suggestedTaxRefundShare?: number;
            itemCostAdjustments?: components["schemas"]["CancelItemCostAdjustment"][];
        };
        /** What cancelling would refund, in the terms of a return request. */
        CancelReturnRequest: {
            originatingOrder?: components["schemas"]["OrderRecord"];
            originatingOrderId?: string;
            /** The order as it would be after the return */
            returnCalculationOrder?: Record<string, unknown>;
            returnAdjustedOrderId?: string;
            replacementOrder?: Record<string, unknown> | null;
            relatedReplacementOrders?: unknown[];
            profile?: components["schemas"]["OrderRecordProfile"];
            processName?: "Return" | "Exchange" | (string & {});
            state?: "incomplete" | (string & {});
            returnPaymentState?: "Refund" | (string & {});
            authorizationDate?: string;
            authorizationNumber?: string | null;
            agentId?: string | null;
            comments?: string | null;
            trackingNumber?: string[] | null;
            returnLabel?: string | null;
            originOfReturn?: "default" | "contactCenter" | (string & {}) | null;
            orderCurrencyCode?: string;
            refundMethodList?: components["schemas"]["CancelRefundMethod"][];
            returnItemList?: components["schemas"]["CancelReturnItem"][];
            nonReturnItemCostAdjustments?: unknown[];
            returnItemCount?: number;
            replaceItemCount?: number;
            refundSubtotal?: number;
            unAdjustedRefundSubtotal?: number;
            totalItemRefund?: number;
            totalReturnItemRefund?: number;
            totalRefundAmount?: number;
            /** Part of the refund that a refund method covers */
            allocatedAmount?: number;
            unallocatedAmount?: number;
            adjustmentAmount?: number;
            otherRefund?: number;
            returnFee?: number;
            suggestedShippingRefund?: number;
            actualShippingRefund?: number;
            suggestedTaxRefund?: number;
            actualTaxRefund?: number;
            nonReturnItemSubtotalAdjustment?: number;
            totalOrderPromotionValueAdjustmentChange?: number;
            processed?: boolean;
            processImmediately?: boolean;
            returningItems?: boolean;
            replacingItems?: boolean;
            exchangeProcess?: boolean;
            submitExchangeAllowed?: boolean;
            /** Merchant-defined properties */
            additionalProperties?: Record<string, unknown>;
        };
        CancelOrderInitiated: {
            cancelOrder: components["schemas"]["OrderRecord"];
            returnRequest: components["schemas"]["CancelReturnRequest"];
            links?: components["schemas"]["Links"];
        };
        SubmitCancelById: {
            /** `cancelOrder.id` from initiateCancelOrder */
            id: string;
        };
        SubmitCancelByOrderId: {
            /** `cancelOrder.id` from initiateCancelOrder */
            orderId: string;
        };
        /** Names the cancel order, not the order that is cancelled. The Agent documents call it `id`, the Store's `orderId`; either will do. */
        SubmitCancelOrderRequest: components["schemas"]["SubmitCancelById"] | components["schemas"]["SubmitCancelByOrderId"];
        CancelOrderSubmitted: {
            orderCancelled: boolean;
            /** Id of the order that was cancelled, not of the cancel order */
            orderId: string;
            links?: components["schemas"]["Links"];
        };
        /** What to look for. The criteria given must all hold (inferred). */
        ReturnCriteria: {
            returnRequestId?: string;
            /** Number the shopper was told (RMA); since 21c */
            authorizationNumber?: string;
            orderId?: string;
            /**
             * Key of a return state (`getReturnStates`)
             * @enum {string}
             */
            state?: "PENDING_CUSTOMER_ACTION" | "PARTIAL_RETURN" | "FULL_RETURN" | "PENDING_REFUND" | "COMPLETE";
            siteId?: string;
            /** E-mail address of the shopper */
            email?: string;
            /** The account (organization) the order was placed for */
            account?: string;
            /**
             * Format: date-time
             * Earliest date of the request, with milliseconds
             */
            startDateFromTimeSpan?: string;
            pageNumber?: number;
            /** Requests per page */
            limit?: number;
        };
        /** What can be done next; `process` means receive the items, `refund` settle the money. Empty when nothing is left to do. */
        ReturnNextStep: "create" | "process" | "refund" | "showReturnRequest" | "" | (string & {});
        ReturnSummary: {
            returnRequestId: string;
            orderId?: string;
            siteId?: string;
            firstName?: string;
            lastName?: string;
            /** A string by its documented type, milliseconds since 1970 in the examples */
            createdDate?: string | number;
            operation?: components["schemas"]["ReturnNextStep"];
            /** State of the request; in a single return request it is an object */
            state?: string;
            priceListGroup?: components["schemas"]["PriceListGroup"];
            /** Refund by currency code; only where two currencies were paid in */
            totalRefundMap?: {
                [key: string]: number;
            };
        };
        /** A page of return requests; not the envelope other lists use. */
        ReturnSearch: {
            /** Number of hits over all pages */
            searchResults: number;
            totalRequests: components["schemas"]["ReturnSummary"][];
            links?: components["schemas"]["Links"];
        };
        /** Asks what of an order can be returned. Stores nothing. */
        InitiateReturnRequest: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "initiateReturn";
            orderId: string;
        };
        ReturnItemRequest: {
            /** The line of the order */
            commerceItemId: string;
            /** SKU id */
            catRefId?: string;
            productId?: string;
            /** Where the line was shipped in several parts */
            shippingGroupId?: string;
            /** At most `quantityAvailableForReturn` */
            quantityToReturn: number;
            /** Key of a return reason (`getReturnReasons`) */
            returnReason?: string;
        };
        /** Asks what the shopper would get back. Stores nothing. */
        CalculateRefundAmountsRequest: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "calculateRefundAmounts";
            orderId: string;
            returnItems: components["schemas"]["ReturnItemRequest"][];
        };
        /** Creates the request, in state `PENDING_CUSTOMER_ACTION`. */
        CreateReturnRequest: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "createReturnRequest";
            orderId: string;
            returnItems: components["schemas"]["ReturnItemRequest"][];
        };
        /** Asks what of an order can be exchanged. Stores nothing. */
        InitiateExchangeRequest: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "initiateExchange";
            orderId: string;
        };
        ReturnOperation: components["schemas"]["InitiateReturnRequest"] | components["schemas"]["CalculateRefundAmountsRequest"] | components["schemas"]["CreateReturnRequest"] | components["schemas"]["InitiateExchangeRequest"];
        ReturnCreated: {
            result: "success" | (string & {});
            returnRequestId: string;
            links?: components["schemas"]["Links"];
        };
        ReturnState: {
            displayKey?: "PENDING_CUSTOMER_ACTION" | "PARTIAL_RETURN" | "FULL_RETURN" | "PENDING_REFUND" | "COMPLETE" | (string & {});
            /** Text for people, for instance `Approved` for `PENDING_CUSTOMER_ACTION` */
            displayName?: string;
        };
        ReturnOrderPriceInfo: {
            amount?: number;
            total?: number;
            subTotal?: number;
            shipping?: number;
            tax?: number;
            totalWithoutTax?: number;
            orderDiscountAmount?: number;
            shippingSurchargeValue?: number;
            isTaxIncluded?: boolean;
            /** ISO 4217 */
            currencyCode?: string;
        };
        /** The order returned from. */
        ReturnOrderInfo: {
            orderId?: string;
            siteId?: string;
            /** Format: date-time */
            creationDate?: string;
            /** Format: date-time */
            submittedDate?: string;
            originOfOrder?: "default" | "contactCenter" | (string & {});
            /** For instance `Cloud Commerce` */
            sourceSystem?: string;
            priceInfo?: components["schemas"]["ReturnOrderPriceInfo"];
            priceListGroup?: components["schemas"]["PriceListGroup"];
            /** Since 22a */
            recurringChargePriceInfo?: Record<string, unknown>;
        };
        /** The shopper the order belongs to. */
        ReturnProfileInfo: {
            firstName?: string;
            middleName?: string | null;
            lastName?: string;
            email?: string;
            /** The account, for account shoppers. An object on the pages that initiate or calculate, a list on the page that reads. */
            organization?: Record<string, unknown> | Record<string, unknown>[];
        };
        /** The quote the order came from; absent on other orders. */
        ReturnQuoteInfo: {
            /** History of the quote */
            notes?: unknown[];
            errorInfo?: unknown[];
        };
        /**
         * Suggested amounts are computed; actual ones start with the same values and may be adjusted.
         *     `refundDue` = item refunds + actual shipping, shipping surcharge and tax + `otherRefund` - `returnFee`.
         */
        RefundInfo: {
            /** Suggested refund of the items */
            suggestedOrderRefund?: number;
            suggestedShippingRefund?: number;
            suggestedShippingSurchargeRefund?: number;
            suggestedTaxRefund?: number;
            suggestedOtherRefund?: number;
            /** Sum of the suggested amounts */
            suggestedTotalRefund?: number;
            actualShippingRefund?: number;
            actualShippingSurchargeRefund?: number;
            actualTaxRefund?: number;
            shippingTaxRefund?: number;
            otherRefund?: number;
            returnFee?: number;
            /** What the shopper gets back */
            refundDue?: number;
            /** Orders paid in two currencies only; known from e-mail templates */
            refundDuePrimaryCurrency?: number;
            /** Orders paid in two currencies only; known from e-mail templates */
            refundDueSecondaryCurrency?: number;
            /** Refund before any adjustment */
            unAdjustedRefundSubtotal?: number;
        };
        /** A way the shopper is paid back. */
        PaymentReversal: {
            /** `manualRefund` is paid by the merchant outside OCC */
            refundType?: "manualRefund" | "creditCard" | "onlinePaymentGroup" | "physicalGiftCard" | "tokenizedCreditCard" | "externalRefund" | "returnCredit" | (string & {});
            amount?: number;
            /** A display text here, upper case in webhooks; `Incomplete` is inferred */
            state?: "Complete" | "Incomplete" | (string & {});
            /** ISO 4217 */
            currencyCode?: string;
            /** The most this method can take; -1 stands for no limit (inferred from the webhook) */
            maxRefundAmount?: number;
            reversalMethod?: string;
            paymentGroupId?: string;
            creditCardType?: string;
            creditCardInfo?: {
                /** Masked */
                cardNumber?: string;
            };
        };
        /** How the return changes the promotions the order had. */
        ReturnPromotionAdjustments: {
            promotionAdjustmentsCount?: number;
            totalOrderDiscountAdjustment?: number;
            orderPromotionValueAdjustments?: unknown[];
            itemPromotionValueAdjustments?: unknown[];
            /** What items that stay now cost more */
            nonReturnItemCostAdjustment?: unknown[];
            manyToManyPromotionCouponAdjustment?: Record<string, unknown>;
        };
        /** A value of a list with the text the merchant gave it. */
        DisplayName: {
            /** The value as it appears in other bodies */
            displayKey: string;
            /** Text for people */
            displayName: string;
        };
        ReturnShippingGroup: {
            shippingGroupId?: string;
            type?: "hardgoodShippingGroup" | (string & {});
            shippingMethod?: {
                /** Name of the method */
                shippingMethod?: string;
                shippingMethodDescription?: string;
            };
            shippingAddress?: components["schemas"]["Address"];
        };
        /** Part of the line that has one price. */
        ReturnItemPriceDetail: {
            amount?: number;
            quantity?: number;
            tax?: number;
            orderDiscountShare?: number;
            detailedUnitPrice?: number;
            secondaryCurrencyTaxAmount?: number;
            discounted?: boolean;
            /** ISO 4217 */
            currencyCode?: string;
        };
        /**
         * A line of the order, seen by its return. Quantities: `quantityReturned` counts all requests of the order,
         *     `quantityAvailableForReturn` = shipped - returned, `quantityToReceive` = to return - received.
         */
        ReturnItem: {
            /** Absent before the request is created */
            returnItemId?: string;
            commerceItemId?: string;
            productId?: string;
            /** SKU id */
            catRefId?: string;
            displayName?: string;
            /** Key of the return reason */
            returnReasonId?: string;
            /** Text of the return reason; in requests the same name holds its key */
            returnReason?: string;
            /** Null before the item is received (inferred) */
            dispositionReason?: components["schemas"]["DisplayName"] | null;
            comments?: string | null;
            quantityShipped?: number;
            quantityReturned?: number;
            quantityAvailableForReturn?: number;
            quantityToReturn?: number;
            quantityToReceive?: number;
            quantityReceived?: number;
            /** Price of the quantity available for return */
            price?: number;
            unitPrice?: number;
            /** The item's part of the refund */
            suggestedRefundAmount?: number;
            actualRefundAmount?: number;
            unAdjustedRefundAmount?: number;
            suggestedShippingRefund?: number;
            suggestedShippingSurchargeRefund?: number;
            suggestedTaxRefund?: number;
            orderDiscountShare?: number;
            manualAdjustmentShare?: number;
            /** By the product, the SKU or the validation webhook */
            nonreturnable?: boolean;
            nonReturnableReason?: string | null;
            /** Whether the goods must be sent back */
            returnRequired?: boolean;
            actionCode?: string | null;
            adjustedPromotionReferences?: string;
            promotionAdjustments?: unknown[];
            externalData?: unknown[];
            dynamicProperties?: components["schemas"]["DynamicProperty"][];
            /** Chosen options of the SKU */
            skuOptionInfo?: unknown[];
            /** What the validation webhook added to the item */
            additionalProperties?: Record<string, unknown>;
            shippingGroup?: components["schemas"]["ReturnShippingGroup"];
            detailedItemPriceInfo?: components["schemas"]["ReturnItemPriceDetail"][];
        };
        /** A return request as the Agent API sees it. Operations answer different parts of it, therefore nothing is required. */
        ReturnRequest: {
            /** Absent before the request is created */
            returnRequestId?: string;
            /** In the answer of `calculateRefundAmounts`; elsewhere in `orderInfo` */
            orderId?: string;
            /** Display name of the state */
            returnRequestStatus?: string;
            state?: components["schemas"]["ReturnState"];
            operation?: components["schemas"]["ReturnNextStep"];
            isExchangeRequest?: boolean;
            /** Whether a supervisor changed the amounts */
            isManuallyAdjusted?: boolean;
            /** Whether the refund is done; OCC's spelling */
            isSetteled?: boolean;
            /** Exchanges only */
            isSubmitExchangeOrderAllowed?: boolean;
            /** Why the exchange order cannot be submitted; only when `isSubmitExchangeOrderAllowed` is false */
            submitExchangeAllowedValidationMessage?: Record<string, unknown>;
            /** Number the shopper was told (RMA), the request's id when no other is set */
            authorizationNumber?: string;
            /** Set by the validation webhook; null in the webhook's and Admin API's model when there is none */
            returnLabel?: string | null;
            /** Set by the validation webhook; null in the webhook's and Admin API's model when there is none */
            trackingNumber?: string[] | null;
            /** What the validation webhook added to the request */
            additionalProperties?: Record<string, unknown>;
            orderInfo?: components["schemas"]["ReturnOrderInfo"];
            profileInfo?: components["schemas"]["ReturnProfileInfo"];
            quoteInfo?: components["schemas"]["ReturnQuoteInfo"];
            refundInfo?: components["schemas"]["RefundInfo"];
            /** Refund methods. A list in real answers and on the pages that read, one object on the pages that update or receive. */
            paymentReversalInfo?: components["schemas"]["PaymentReversal"][] | components["schemas"]["PaymentReversal"];
            promotionAdjustments?: components["schemas"]["ReturnPromotionAdjustments"];
            returnItems?: components["schemas"]["ReturnItem"][];
            links?: components["schemas"]["Links"];
        };
        /**
         * `createReturnRequest` answers the new id, in a short form or within the return request. The other operations answer parts of a
         *     return request without `returnRequestId`.
         */
        ReturnOperationResult: components["schemas"]["ReturnCreated"] | components["schemas"]["ReturnRequest"];
        ReceivedChildItem: {
            returnItemId: string;
            /** At most `quantityToReceive`, counted without what came earlier (inferred) */
            quantityReceived: number;
            /** Key of a disposition reason (`getDispositionReasons`) */
            dispositionReason?: string;
            comments?: string;
        };
        ReceivedItem: components["schemas"]["ReceivedChildItem"] & {
            /** Add-ons of the item; since 21c, where it nests without end */
            childReturnItems?: components["schemas"]["ReceivedChildItem"][];
        };
        /** Records what came back. The request becomes `FULL_RETURN` when everything is there, `PARTIAL_RETURN` before (inferred). */
        ReceiveReturns: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "receiveReturns";
            /** Same as in the path */
            returnRequestId?: string;
            /** Number the shopper was told (RMA) */
            authorizationNumber?: string;
            returnItems: components["schemas"]["ReceivedItem"][];
        };
        ReturnItemReference: {
            returnItemId: string;
        };
        /** An entry of `paymentReversalInfo` with the amount to pay back. */
        RefundMethodAmount: components["schemas"]["PaymentReversal"] & {
            amount: number;
        };
        /** Pays back what can be paid back automatically. With a manual refund left the request becomes `PENDING_REFUND`, else `COMPLETE` (inferred). */
        InitiateRefund: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "initiateRefund";
            /** Same as in the path */
            returnRequestId?: string;
            returnItems?: components["schemas"]["ReturnItemReference"][];
            /** How much to pay back by which refund method; together `refundDue` */
            paymentReversalInfo?: components["schemas"]["RefundMethodAmount"][];
        };
        AdjustedChildItem: {
            returnItemId: string;
            /** Refund of the item in place of the suggested one */
            adjustedItemRefund?: number;
        };
        AdjustedItem: components["schemas"]["AdjustedChildItem"] & {
            /** Add-ons of the item; since 21c, where it nests without end */
            childReturnItems?: components["schemas"]["AdjustedChildItem"][];
        };
        /** Overrides the suggested amounts. What is left out keeps its value (inferred). */
        AdjustRefundAmounts: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "adjustRefundAmounts";
            /** Same as in the path */
            returnRequestId?: string;
            returnItems?: components["schemas"]["AdjustedItem"][];
            adjustedShippingRefund?: number;
            adjustedShippingSurchargeRefund?: number;
            adjustedTaxRefund?: number;
            /** Refund for anything that is no item or cost of the order */
            otherRefund?: number;
            /** Deducted from the refund */
            returnFee?: number;
            /** Deduction because of appeasements already paid */
            appeasementRefundAdjustment?: number;
            /** How much to pay back by which refund method */
            paymentReversalInfo?: components["schemas"]["RefundMethodAmount"][];
            comment?: string;
        };
        /** Says that the merchant has paid the manual refund. With nothing else outstanding the request becomes `COMPLETE` (inferred). */
        MarkManualRefund: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "markManualRefund";
            /** Same as in the path */
            returnRequestId?: string;
            returnItems?: components["schemas"]["ReturnItemReference"][];
            manualRefundAmount?: number;
        };
        /** Closes the request. */
        MarkAsComplete: {
            /**
             * discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "markAsComplete";
            /** Same as in the path */
            returnRequestId?: string;
            returnItems?: components["schemas"]["ReturnItemReference"][];
            comment?: string;
        };
        /** `returnItems` is marked as required for all operations, though only two use it; sending it always is the safe choice. */
        ReturnUpdate: components["schemas"]["ReceiveReturns"] | components["schemas"]["InitiateRefund"] | components["schemas"]["AdjustRefundAmounts"] | components["schemas"]["MarkManualRefund"] | components["schemas"]["MarkAsComplete"];
        ReceivedItems: {
            returnItems: components["schemas"]["ReceivedItem"][];
        };
        RemainingRefundRequest: {
            /** Sum of the refund methods in the currency of the price list group */
            primaryCurrencyRefundAmount: number;
            /** Sum of the refund methods in the alternate currency */
            secondaryCurrencyRefundAmount: number;
        };
        RemainingRefund: {
            totalRefundAmount?: number;
            remainingRefundAmountInPrimaryCurrency?: number;
            remainingRefundAmountInSecondaryCurrency?: number;
            minimumAmountInPrimaryCurrency?: number;
            minimumAmountInSecondaryCurrency?: number;
            links?: components["schemas"]["Links"];
        };
        /** Why an order is cancelled, or why a price is overridden. */
        Reason: {
            key?: "badProductReview" | "betterCompetitorPrice" | "cannotProcessOrder" | "changeOfMind" | "itemAvailableAtDiscountCurrently" | "noLongerNeeded" | "noUpdateOnShipmentStatus" | "paymentNotReceived" | "agentPriceOverride" | "appeasement" | (string & {});
            /** Same as `key`; the property list spells it so, the example does not */
            Key?: string;
            /** Text for people */
            displayValue: string;
        };
        WrappedReasons: {
            links?: components["schemas"]["Links"];
            /** True: the answer is a bare list that was wrapped */
            autoWrap?: boolean;
            items: components["schemas"]["Reason"][];
        };
        /** A bare list, or the same list wrapped. Accept both. */
        ReasonList: components["schemas"]["Reason"][] | components["schemas"]["WrappedReasons"];
        WrappedDisplayNames: {
            links?: components["schemas"]["Links"];
            /** True: the answer is a bare list that was wrapped */
            autoWrap?: boolean;
            items: components["schemas"]["DisplayName"][];
        };
        /** A bare list, or the same list wrapped. Accept both. */
        DisplayNameList: components["schemas"]["DisplayName"][] | components["schemas"]["WrappedDisplayNames"];
        /** How long after its submission an order waits before it goes to fulfilment. */
        RemorsePeriod: {
            /** Whether orders wait at all */
            isRemorsePeriod?: boolean;
            /** Same as `isRemorsePeriod`; the property list spells it so, the examples do not */
            isRemorsePriod?: boolean;
            remorsePeriodHours?: number;
            remorsePeriodMinutes?: number;
            /** Whether the values belong to one site; since 25D (in answers inferred) */
            isSiteSpecific?: boolean;
            links?: components["schemas"]["Links"];
        };
        /** Hours and minutes travel as strings here, though as integers in the answer. Both are needed when `isRemorsePeriod` is true. */
        RemorsePeriodUpdate: {
            isRemorsePeriod: boolean;
            /** A whole number from 0 on */
            remorsePeriodHours?: string;
            /** A whole number from 0 to 59 */
            remorsePeriodMinutes?: string;
            /** Whether to set the values of the site in `X-CCSite` alone; since 25D */
            isSiteSpecific?: boolean;
        };
        /** Web pages that may call the API: by origin (scheme, host and port if it is not the usual one), the methods they may use, separated by commas and `OPTIONS` among them. */
        AllowedOriginMethods: {
            [key: string]: string;
        };
        AgentConfiguration: {
            /** Whether agents administer accounts for delegated administrators */
            delegatedAdminAllowedThroughAgent?: boolean;
            /** Whether agents approve orders for approvers */
            orderApprovalsAllowedThroughAgent?: boolean;
            /** Whether agents order what is not in stock yet */
            preorderBackorderAllowedThroughAgent?: boolean;
            allowedOriginMethods?: components["schemas"]["AllowedOriginMethods"];
            links?: components["schemas"]["Links"];
        };
        AgentConfigurationUpdate: {
            delegatedAdminAllowedThroughAgent?: boolean;
            orderApprovalsAllowedThroughAgent?: boolean;
            allowedOriginMethods?: components["schemas"]["AllowedOriginMethods"];
        };
        /** A price by id of the price list group. */
        PricesByGroup: {
            [key: string]: number | null;
        };
        VolumePriceLevel: {
            levelMinimum: number;
            /** Absent on the last level */
            levelMaximum?: number;
            price: number;
        };
        VolumePriceLevels: {
            numLevels?: number;
            levels?: components["schemas"]["VolumePriceLevel"][];
        };
        /** Holds one of the two. With `bulkPrice` the level reached prices all units, with `tieredPrice` each level its own (inferred). */
        VolumePrice: {
            bulkPrice?: components["schemas"]["VolumePriceLevels"];
            tieredPrice?: components["schemas"]["VolumePriceLevels"];
        };
        /** A volume price; null when there is none. A number in some documents and recorded answers. */
        VolumePriceValue: components["schemas"]["VolumePrice"] | (number | null);
        /** A volume price by id of the price list group. */
        VolumePricesByGroup: {
            [key: string]: components["schemas"]["VolumePriceValue"];
        };
        /**
         * Prices of a product or SKU; `salePrice` stands with them. The singular ones are in the price list group of the call, the plural ones
         *     hold every price list group.
         */
        CatalogPrices: {
            listPrice?: number | null;
            listPrices?: components["schemas"]["PricesByGroup"];
            salePrices?: components["schemas"]["PricesByGroup"];
            listVolumePrice?: components["schemas"]["VolumePriceValue"];
            saleVolumePrice?: components["schemas"]["VolumePriceValue"];
            listVolumePrices?: components["schemas"]["VolumePricesByGroup"];
            saleVolumePrices?: components["schemas"]["VolumePricesByGroup"];
            shippingSurcharge?: number | null;
            shippingSurcharges?: components["schemas"]["PricesByGroup"];
            /** Id of the price list group the list price comes from */
            derivedListPriceFrom?: string;
            /** Id of the price list group the sale price comes from */
            derivedSalePriceFrom?: string;
            /** Id of the price list group the surcharge comes from */
            derivedShippingSurchargeFrom?: string;
        };
        CatalogImages: {
            primaryFullImageURL?: string | null;
            primaryLargeImageURL?: string | null;
            primaryMediumImageURL?: string | null;
            primarySmallImageURL?: string | null;
            primaryThumbImageURL?: string | null;
            primarySourceImageURL?: string | null;
            fullImageURLs?: string[];
            largeImageURLs?: string[];
            mediumImageURLs?: string[];
            smallImageURLs?: string[];
            thumbImageURLs?: string[];
            sourceImageURLs?: string[];
            primaryImageAltText?: string;
            primaryImageTitle?: string;
        };
        ProductFlags: {
            active?: boolean;
            shippable?: boolean;
            /** Whether an external configurator makes it */
            configurable?: boolean;
            /** Whether it becomes an asset or service of the shopper */
            assetable?: boolean;
            nonreturnable?: boolean;
            onlineOnly?: boolean;
            /** Sold with other products only */
            notForIndividualSale?: boolean;
            excludeFromSitemap?: boolean;
            coreProduct?: boolean;
        };
        CategoryImage: {
            repositoryId?: string;
            path?: string;
            name?: string;
            url?: string;
            metadata?: Record<string, unknown>;
            tags?: unknown[];
        };
        /** A category (collection) without its neighbours. */
        CategorySummary: {
            id?: string;
            repositoryId?: string;
            displayName?: string;
            route?: string;
            description?: string | null;
            longDescription?: string | null;
            active?: boolean;
            categoryImages?: components["schemas"]["CategoryImage"][];
        };
        Category: components["schemas"]["CategorySummary"] & {
            categoryPaths?: string[];
            categoryIdPaths?: string[];
            parentCategoryIdPath?: string | null;
            creationDate?: string;
            childCategories?: components["schemas"]["CategorySummary"][] | null;
            fixedParentCategories?: components["schemas"]["CategorySummary"][];
        };
        AddOnGroup: {
            addOnOptions?: unknown[];
        };
        /** Order in which to show the values, by variant property. */
        VariantValuesOrder: {
            [key: string]: string[];
        } | null;
        /** A SKU as its product shows it: known by `repositoryId`, without `id`. Values of its variant options are properties named after the option. */
        ProductSku: components["schemas"]["CatalogPrices"] & components["schemas"]["CatalogImages"] & {
            /** SKU id */
            repositoryId?: string;
            displayName?: string | null;
            active?: boolean;
            /** A number in one release's documents, a string elsewhere */
            barcode?: string | number | null;
            model?: string | null;
            productLine?: string | null;
            productFamily?: string | null;
            unitOfMeasure?: string | null;
            /** A string in the 10-17 documents, a number or null elsewhere */
            salePrice?: number | string | null;
            salePriceStartDate?: string | null;
            /** An integer in the 10-17 documents, a string or null elsewhere */
            salePriceEndDate?: string | number | null;
            onlineOnly?: boolean;
            derivedOnlineOnly?: boolean;
            nonreturnable?: boolean;
            configurable?: boolean;
            soldAsPackage?: boolean;
            quantity?: number | null;
            listingSKUId?: string | null;
            productListingSku?: Record<string, unknown> | null;
            variantValuesOrder?: components["schemas"]["VariantValuesOrder"];
            bundleLinks?: unknown[];
            configurationMetadata?: unknown[];
            dynamicPropertyMapLong?: Record<string, unknown>;
            dynamicPropertyMapBigString?: Record<string, unknown>;
            images?: unknown[];
            /** Null in recorded answers; an object or a string in the documents */
            largeImage?: unknown;
            /** Null in recorded answers; an object or a list in the documents */
            smallImage?: unknown;
            thumbnailImage?: null;
        };
        /** A product without its related products and variant options. What a SKU shows of its product is a part of it. */
        ProductCore: components["schemas"]["CatalogPrices"] & components["schemas"]["CatalogImages"] & components["schemas"]["ProductFlags"] & {
            id?: string;
            /** Same as `id` */
            repositoryId?: string;
            /** Product type */
            type?: string;
            displayName?: string;
            description?: string | null;
            longDescription?: string | null;
            brand?: string | null;
            /** Path on the storefront, for instance `/slug/product/{id}` */
            route?: string;
            seoUrlSlugDerived?: string;
            creationDate?: string;
            lastModifiedDate?: string;
            arrivalDate?: string | null;
            /** Admin API only */
            dateAvailable?: string;
            /** Admin API only */
            daysAvailable?: number;
            unitOfMeasure?: string | null;
            height?: number | null;
            width?: number | null;
            length?: number | null;
            weight?: number | null;
            /** The most one order may hold */
            orderLimit?: number | null;
            avgCustRating?: number | null;
            salePrice?: number | null;
            secondaryCurrencyShippingSurcharge?: number | null;
            productImagesMetadata?: Record<string, unknown>[];
            productImages?: components["schemas"]["RepositoryReference"][];
            /** Null in recorded answers */
            largeImage?: unknown;
            /** Null in recorded answers */
            smallImage?: unknown;
            parentCategory?: components["schemas"]["Category"];
            parentCategories?: components["schemas"]["Category"][];
            parentCategoryIdPath?: string;
            defaultParentCategory?: components["schemas"]["Category"] | null;
            directCatalogs?: unknown[];
            derivedDirectCatalogs?: unknown[];
            relatedArticles?: unknown[];
            relatedMediaContent?: unknown[];
            addOnProducts?: components["schemas"]["AddOnGroup"][];
            targetAddOnProducts?: unknown[];
            defaultProductListingSku?: Record<string, unknown> | null;
            variantValuesOrder?: components["schemas"]["VariantValuesOrder"];
            /** The SKUs; `repositoryId` alone where a SKU shows its product */
            childSKUs?: components["schemas"]["ProductSku"][];
            links?: components["schemas"]["Links"];
        };
        ProductVariantOption: {
            optionId?: string;
            optionName?: string;
            /** Key of the option, made of SKU type and option */
            mapKeyPropertyAttribute?: string;
            /** Number of each value, by its text */
            optionValueMap?: {
                [key: string]: number;
            };
            listingVariant?: boolean;
            variantBasedDisplay?: boolean;
        };
        /** A product. Properties of its product type and custom ones (`x_…`) stand beside the others. */
        Product: components["schemas"]["ProductCore"] & {
            /** Products in their own right, listed here without their own related products */
            relatedProducts?: components["schemas"]["ProductCore"][] | null;
            productVariantOptions?: components["schemas"]["ProductVariantOption"][] | null;
        };
        Sku: components["schemas"]["ProductSku"] & {
            id?: string;
            /** `sku` or a SKU type */
            type?: string;
            description?: string | null;
            manufacturer_part_number?: string | null;
            unit_of_measure?: string | null;
            template?: string | null;
            fulfiller?: string | null;
            itemAcl?: string | null;
            color?: string | null;
            /** Format: date-time */
            creationDate?: string;
            startDate?: string | null;
            endDate?: string | null;
            version?: number;
            wholesalePrice?: number | null;
            onSale?: boolean;
            discountable?: boolean;
            fractionalQuantitiesAllowed?: boolean;
            siteIds?: unknown[];
            catalogs?: unknown[];
            computedCatalogs?: unknown[];
            derivedCatalogs?: components["schemas"]["RepositoryReference"][];
            catalogsReplacementProducts?: unknown[];
            fixedReplacementProducts?: unknown[];
            replacementProducts?: unknown[] | null;
            /** Chosen options */
            productVariantOptions?: unknown[];
            auxiliaryMedia?: Record<string, unknown>;
            translations?: Record<string, unknown>;
            skuInfos?: Record<string, unknown>;
            dynamicAttributes?: Record<string, unknown>;
            dynamicPropertyMapString?: Record<string, unknown>;
            dynamicPropertyMapDouble?: Record<string, unknown>;
            /** The products the SKU belongs to. A list in recorded answers and newer documents, one object in the 10-17 documents. */
            parentProducts?: components["schemas"]["ProductCore"][] | components["schemas"]["ProductCore"];
            links?: components["schemas"]["Links"];
        };
        WrappedSkus: {
            links?: components["schemas"]["Links"];
            /** True: the answer is a bare list that was wrapped */
            autoWrap?: boolean;
            items: components["schemas"]["Sku"][];
        };
        SkuInItems: {
            links?: components["schemas"]["Links"];
            items: components["schemas"]["Sku"];
        };
        /** The SKU as the single entry of a wrapped list, as the object in `items`, or bare. Accept all three. */
        SkuAnswer: components["schemas"]["WrappedSkus"] | components["schemas"]["SkuInItems"] | components["schemas"]["Sku"];
        /** `orderableQuantity` is not always the sum of the other quantities. */
        StockStatus: {
            productId?: string;
            /** SKU id */
            catRefId?: string;
            stockStatus?: "IN_STOCK" | "OUT_OF_STOCK" | (string & {});
            /** The most that can be ordered */
            orderableQuantity?: number;
            inStockQuantity?: number;
            backOrderableQuantity?: number;
            preOrderableQuantity?: number;
            availabilityDate?: string | null;
            /** Inventory location; null in the lists' answers for the default inventory */
            locationId?: string | null;
            links?: components["schemas"]["Links"];
        };
        ShippingQueryItem: {
            productId?: string;
            /** SKU id */
            catRefId?: string;
            quantity?: number;
            price?: number;
            rawTotalPrice?: number;
            currentPrice?: number;
            /** A list in the example, an object in the schema */
            discountInfo?: unknown[] | Record<string, unknown>;
            invalid?: boolean;
            /** Whether it is in stock */
            stockStatus?: boolean;
        };
        ShippingQueryPriceInfo: {
            amount?: number;
            total?: number;
            subTotal?: number;
            shipping?: number;
            shippingSurchargeValue?: number;
            tax?: number;
            totalWithoutTax?: number;
            /** ISO 4217 */
            currencyCode?: string;
        };
        /**
         * `country` and `state` are names for people in the examples; the codes stand in `selectedCountry`, `selectedState` and `state_ISOCode`.
         *     An empty string stands for none.
         */
        ShippingQueryAddress: components["schemas"]["Address"] & {
            address1: string;
            city: string;
            country: string;
            defaultCountryCode?: string | null;
        };
        /** A part of a configured item, or an add-on. Its own children are left out here. */
        ShippingQueryChildItem: {
            addOnItem?: boolean;
            quantity?: number;
        };
        ShippingQueryGroupItem: {
            commerceItemId?: string;
            productId?: string;
            /** SKU id */
            catRefId?: string;
            quantity?: number;
            childItems?: components["schemas"]["ShippingQueryChildItem"][];
        };
        ShippingQueryGroup: {
            shippingGroupId?: string;
            shippingAddress?: components["schemas"]["ShippingQueryAddress"];
            items?: components["schemas"]["ShippingQueryGroupItem"][];
        };
        ShippingMethodQueryForItems: {
            /** The shopper; the price list group of the profile decides. 10-17 only */
            profileId?: string;
            /** 10-17 only */
            populateShippingMethods?: boolean;
            /** Products that may bear a shipping surcharge */
            productIdForShippingSurcharge: string[];
            /** The cart; required since 12-17 */
            items?: components["schemas"]["ShippingQueryItem"][];
            priceInfo?: components["schemas"]["ShippingQueryPriceInfo"];
            shippingAddress?: components["schemas"]["ShippingQueryAddress"];
            /** Parts of the order that ship to different addresses; since 21 */
            shippingGroups?: components["schemas"]["ShippingQueryGroup"][];
        };
        ShippingMethodQueryForCart: {
            profileId?: string;
            populateShippingMethods?: boolean;
            shoppingCart: {
                items: components["schemas"]["ShippingQueryItem"][];
            };
            shippingAddress?: components["schemas"]["Address"];
        };
        /** What to ship and where to. The documents changed the body with the releases; clients send another one still. */
        ShippingMethodQuery: components["schemas"]["ShippingMethodQueryForItems"] | components["schemas"]["ShippingMethodQueryForCart"];
        /** What shipping costs when the order is worth from `low` to `high`. */
        ShippingMethodRange: {
            repositoryId?: string;
            low?: number;
            /** Null on the last range */
            high?: number | null;
            amount?: number;
        };
        ShippingMethod: {
            /** Read by clients; the documents have `repositoryId` alone */
            id?: string;
            repositoryId?: string;
            displayName?: string;
            description?: string | null;
            /** Since 22b */
            internalName?: string;
            /** Since 22b */
            externalId?: string;
            /** Lower ones come first */
            displaySequence?: number;
            enabled?: boolean;
            type?: number;
            shippingGroupType?: "hardgoodShippingGroup" | (string & {});
            shippingCalculator?: "priceRange" | (string & {});
            /** Without a value null in the newest documents and false in 22b */
            eligibleForProductWithSurcharges?: boolean | null;
            /** Whether a webhook sets the price */
            isExternallyPriced?: boolean;
            /** Whether it stands in when the webhook fails (inferred) */
            isFallback?: boolean;
            taxCode?: string | null;
            ranges?: components["schemas"]["ShippingMethodRange"][];
            shipToLocations?: components["schemas"]["RepositoryReference"][];
            /** Since 22b */
            associatedPriceListGroups?: unknown[];
        };
        WrappedShippingMethods: {
            links?: components["schemas"]["Links"];
            /** True: the answer is a bare list that was wrapped */
            autoWrap?: boolean;
            items: components["schemas"]["ShippingMethod"][];
        };
        ShippingMethodsInObject: {
            object: components["schemas"]["ShippingMethod"][];
        };
        /** A bare list, the same list wrapped, or in a property named `object`. */
        ShippingMethodList: components["schemas"]["ShippingMethod"][] | components["schemas"]["WrappedShippingMethods"] | components["schemas"]["ShippingMethodsInObject"];
        /** The site the order was placed on. */
        WebhookSite: {
            siteURL?: string;
            siteName?: string;
        };
        /** Body of the Order Submit webhook, with or without payment details. */
        OrderSubmitWebhook: {
            site?: components["schemas"]["WebhookSite"];
            order: components["schemas"]["OrderRecord"];
        };
        /** How the return changes what a line costs; credits are negative. */
        ReturnRecordCostAdjustment: {
            commerceItemId?: string;
            shippingGroupId?: string;
            quantityAdjusted?: number;
            amountAdjustment?: number;
            shippingShareAdjustment?: number;
            taxShareAdjustment?: number;
            orderDiscountShareAdjustment?: number;
            manualAdjustmentShareAdjustment?: number;
        };
        ReturnRecordItemCore: {
            returnItemId?: string;
            commerceItemId?: string;
            /** SKU id */
            catalogRefId?: string;
            productId?: string;
            shippingGroupId?: string;
            description?: string | null;
            itemCurrencyCode?: string;
            /** Key of a return reason (`getReturnReasons`) */
            returnReason?: string | null;
            /** Key of a disposition (`getDispositionReasons`) */
            disposition?: string | null;
            state?: string;
            comments?: string | null;
            /** -1 was seen */
            quantityShipped?: number;
            quantityReturned?: number;
            quantityToReturn?: number;
            quantityAvailable?: number;
            quantityToExchange?: number;
            quantityReceived?: number;
            quantityWithFractionReceived?: number;
            suggestedRefundAmount?: number;
            refundAmount?: number;
            suggestedShippingRefundShare?: number;
            suggestedTaxRefundShare?: number;
            actualShippingRefundShare?: number;
            actualShippingSurchargeRefundShare?: number;
            actualTaxRefundShare?: number;
            secondaryCurrencyActualShippingRefundShare?: number;
            secondaryCurrencyActualShippingSurchargeRefundShare?: number;
            secondaryCurrencyActualTaxRefundShare?: number;
            /** What the validation webhook added to the line */
            additionalProperties?: Record<string, unknown>;
            itemCostAdjustments?: components["schemas"]["ReturnRecordCostAdjustment"][];
        };
        /** A line that comes back. */
        ReturnRecordItem: components["schemas"]["ReturnRecordItemCore"] & {
            /** Lines that come back with this one, such as add-ons */
            childReturnItems?: components["schemas"]["ReturnRecordItemCore"][];
        };
        ReturnRecordRefundMethod: {
            refundType?: string;
            amount?: number;
            /** -1: no limit */
            maximumRefundAmount?: number;
            state?: "INCOMPLETE" | "COMPLETE" | (string & {});
        };
        /**
         * A return or exchange as order management sees it: the model of webhooks and of the Admin API. Operations of the Agent API answer `ReturnRequest`.
         *     Merchant-defined properties stand beside the named ones.
         */
        ReturnRecord: {
            requestId?: string;
            /** Number the shopper was told (RMA) */
            authorizationNumber?: string;
            authorizationDate?: string;
            agentId?: string | null;
            state?: "INCOMPLETE" | "PENDING_CUSTOMER_ACTION" | "PARTIAL_RETURN" | "FULL_RETURN" | "PENDING_REFUND" | "COMPLETE" | (string & {});
            originOfReturn?: string | null;
            processName?: "Return" | "Exchange" | (string & {});
            processImmediately?: boolean;
            processed?: boolean;
            comments?: string | null;
            returnLabel?: string | null;
            trackingNumber?: string[] | null;
            /** What the validation webhook added to the request */
            additionalProperties?: Record<string, unknown>;
            returningItems?: boolean;
            replacingItems?: boolean;
            exchangeProcess?: boolean;
            submitExchangeAllowed?: boolean;
            returnPaymentState?: "Refund" | (string & {});
            returnItemCount?: number;
            replaceItemCount?: number;
            /** Items with the actual shipping and tax and what else is refunded */
            refundSubtotal?: number;
            unAdjustedRefundSubtotal?: number;
            totalItemRefund?: number;
            totalReturnItemRefund?: number;
            /** `refundSubtotal` less `returnFee` */
            totalRefundAmount?: number;
            /** Sum of the refund methods */
            allocatedAmount?: number;
            unallocatedAmount?: number;
            /** What is refunded apart from items */
            adjustmentAmount?: number;
            actualShippingRefund?: number;
            actualShippingSurchargeRefund?: number;
            actualTaxRefund?: number;
            shippingTaxRefund?: number;
            suggestedShippingRefund?: number;
            suggestedTaxRefund?: number;
            otherRefund?: number;
            returnFee?: number;
            nonReturnItemSubtotalAdjustment?: number;
            totalOrderPromotionValueAdjustmentChange?: number;
            appeasementRefundAdjustment?: number;
            secondaryCurrencyActualShippingRefund?: number;
            secondaryCurrencyActualTaxRefund?: number;
            secondaryCurrencyShippingTaxRefund?: number;
            orderCurrencyCode?: string;
            originatingOrderId?: string;
            originatingOrder?: components["schemas"]["OrderRecord"];
            replacementOrder?: components["schemas"]["OrderRecord"] | null;
            relatedReplacementOrders?: unknown[];
            returnItemList?: components["schemas"]["ReturnRecordItem"][];
            refundMethodList?: components["schemas"]["ReturnRecordRefundMethod"][];
            nonReturnItemCostAdjustments?: components["schemas"]["ReturnRecordCostAdjustment"][];
            /** Null-able; its type is not documented */
            returnAdjustedOrderId?: unknown;
            /** Null-able; its shape is not documented */
            returnCalculationOrder?: unknown;
            /** Null-able; its type is not documented */
            preReturnPromotionValue?: unknown;
            /** Null-able; its type is not documented */
            generatedStoreCredit?: unknown;
            /** Null-able; its type is not documented */
            generatedStoreCreditItem?: unknown;
            profile?: components["schemas"]["OrderRecordProfile"] | null;
        };
        /** Body of the Return Request Update webhook, with or without payment details. */
        ReturnRequestUpdateWebhook: {
            /** What the agent did; in newer releases only */
            op?: "createReturnRequest" | "createExchangeRequest" | "receiveReturns" | (string & {});
            return: components["schemas"]["ReturnRecord"];
        };
    };
    responses: {
        /** Any other failure. */
        Default: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** The request is not valid, or a business rule refuses it. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** No token, an expired one, or one of another API. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** The agent's role does not allow it, or the call asks for too much (error code 60012). */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** There is no such resource. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
         * @example {"shopperProfileId":"110658"}
         */
        AgentContextRequired: string;
        /**
         * Id of the account to work in. Absent, the shopper's first active account counts.
         * @example or-100001
         */
        Organization: string;
        /**
         * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
         * @example en
         */
        AssetLanguage: string;
        /**
         * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
         * @example siteUS
         */
        Site: string;
        /**
         * Page size; 250 when absent, and 250 at most.
         * @example 20
         */
        Limit: number;
        /**
         * Zero-based index of the first item; 0 when absent.
         * @example 0
         */
        Offset: number;
        /**
         * `property:asc` or `property:desc`.
         * @example lastName:asc
         */
        Sort: string;
        /** Id of the resource. */
        Id: string;
        /**
         * Locale of the texts in the answer, error messages included.
         * @example en-US
         */
        AcceptLanguage: string;
        /**
         * `SCIM` makes `q` a SCIM filter; absent, `q` is a JSON object of criteria (text search).
         * @example SCIM
         */
        QueryFormat: "SCIM";
        /**
         * Comma-separated properties to return; in lists with the prefix `items.`, though names without it are accepted as well.
         * @example items.id,totalResults
         */
        Fields: string;
        /**
         * Asks for the total number of hits.
         * @example true
         */
        TotalResults: boolean;
        /**
         * Id of the price list group to price with.
         * @example defaultPriceGroup
         */
        PriceListGroup: string;
        /**
         * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
         * @example {"shopperProfileId":"110658"}
         */
        AgentContext: string;
        /**
         * Id of the site the order belongs to.
         * @example siteUS
         */
        SiteRequired: string;
        /**
         * Base64 of the HMAC of the raw body in UTF-8, keyed with the bytes of the webhook's secret. The hash is SHA-512; it was SHA-1 in 2015 and SHA-256 in 2017.
         * @example Zm9yIGV4YW1wbGUsIGFuZCBubyBzaWduYXR1cmU=
         */
        WebhookSignature: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["LoginForm"];
            };
        };
        responses: {
            /** A token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    sendVerificationCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationCodeRequest"];
            };
        };
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationCodeSent"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyObject"];
            };
        };
        responses: {
            /** A token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyObject"];
            };
        };
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Logout"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyObject"];
            };
        };
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    adminLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["LoginForm"];
            };
        };
        responses: {
            /** A token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    adminRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyObject"];
            };
        };
        responses: {
            /** A token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    adminLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyObject"];
            };
        };
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Logout"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    adminVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyObject"];
            };
        };
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /**
                 * Page size; 250 when absent, and 250 at most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * Zero-based index of the first item; 0 when absent.
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * `property:asc` or `property:desc`.
                 * @example lastName:asc
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * SCIM filter over `firstName`, `lastName`, `email` and `role`.
                 * @example lastName sw "Ng"
                 */
                q?: string;
                /** Adds to each contact how many further accounts it belongs to. */
                includeSecondaryOrganizationsCount?: boolean;
                /** Comma-separated role ids; only contacts holding one of them. */
                filterUsersWithRoleIds?: string;
                /** Which roles the answer lists; absent, the organizational ones of the current account. */
                includedRoles?: "organizationalRolesForCurrentOrganization" | "allRolesForCurrentOrganization";
                /** Adds `accessRights`. */
                expand?: "accessRights";
            };
            header: {
                /**
                 * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext": components["parameters"]["AgentContextRequired"];
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    createMember: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext": components["parameters"]["AgentContextRequired"];
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberCreate"];
            };
        };
        responses: {
            /** The id of the new contact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    getMember: {
        parameters: {
            query?: {
                /** Which roles the answer lists; absent, the organizational ones of the current account. */
                includedRoles?: "organizationalRolesForCurrentOrganization" | "allRolesForCurrentOrganization";
                /** Adds `accessRights`. */
                expand?: "accessRights";
            };
            header: {
                /**
                 * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext": components["parameters"]["AgentContextRequired"];
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The contact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext": components["parameters"]["AgentContextRequired"];
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberUpdate"];
            };
        };
        responses: {
            /** The contact as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    searchProfiles: {
        parameters: {
            query: {
                /**
                 * Text search: a JSON object (`ProfileCriteria`). SCIM: a filter over `email`, `firstName`, `lastName`, `login`, `parentOrganization.name`,
                 *     `secondaryOrganizations.name`, `allSecondaryAddresses.postalCode`, `allSecondaryAddresses.phoneNumber` and, by their bare id, properties the
                 *     merchant defined.
                 */
                q: string;
                /**
                 * `SCIM` makes `q` a SCIM filter; absent, `q` is a JSON object of criteria (text search).
                 * @example SCIM
                 */
                queryFormat?: components["parameters"]["QueryFormat"];
                /**
                 * Comma-separated properties to return; in lists with the prefix `items.`, though names without it are accepted as well.
                 * @example items.id,totalResults
                 */
                fields?: components["parameters"]["Fields"];
                /**
                 * Page size; 250 when absent, and 250 at most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * Zero-based index of the first item; 0 when absent.
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * `property:asc` or `property:desc`.
                 * @example lastName:asc
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * Asks for the total number of hits.
                 * @example true
                 */
                totalResults?: components["parameters"]["TotalResults"];
                /**
                 * Adds to each row what is known of the shopper's orders; the console always asks for it.
                 * @example true
                 */
                includeOrderDetails?: boolean;
                /** Lets a SCIM filter nest `and`, `or` and parentheses. */
                useAdvancedQParser?: boolean;
            };
            header?: {
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The hits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileSearch"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Default"];
        };
    };
    createProfile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileCreate"];
            };
        };
        responses: {
            /** The id of the new shopper. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Created"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Default"];
        };
    };
    getProfile: {
        parameters: {
            query?: {
                /**
                 * Which roles the answer lists; absent, all organizational ones, those in further accounts included. The values are documented in 22d, the
                 *     parameter's name is inferred from the member operations.
                 */
                includedRoles?: "organizationalRolesForCurrentOrganization" | "allRolesForCurrentOrganization";
            };
            header?: {
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The shopper. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileUpdate"];
            };
        };
        responses: {
            /** The shopper as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    searchOrders: {
        parameters: {
            query?: {
                /**
                 * With `queryFormat=SCIM` a filter over `id`, `state`, `siteId`, `profileId`, `submittedDate`, `profile.email`, `profile.firstName`,
                 *     `profile.lastName`, `organization.name`, `approvers.firstName`, `approvers.lastName`, `shippingGroups.phoneNumber`,
                 *     `commerceItems.productId`, `commerceItems.catalogRefId` and custom properties (without prefix). Otherwise `OrderSearchCriteria` as JSON.
                 */
                q?: string;
                /**
                 * `SCIM` makes `q` a SCIM filter; absent, `q` is a JSON object of criteria (text search).
                 * @example SCIM
                 */
                queryFormat?: components["parameters"]["QueryFormat"];
                /**
                 * Allows the whole SCIM grammar with `and`, `or` and parentheses.
                 * @example true
                 */
                useAdvancedQParser?: boolean;
                /**
                 * Profile id of the shopper; takes the place of `q`.
                 * @example 110658
                 */
                profileId?: string;
                /**
                 * With `profileId`, asks for the shopper's open cart.
                 * @example incomplete
                 */
                status?: "incomplete";
                /**
                 * Page size; 250 when absent, and 250 at most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * Zero-based index of the first item; 0 when absent.
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * `property:asc` or `property:desc`; SCIM only.
                 * @example submittedDate:desc
                 */
                sort?: string;
                /**
                 * Comma-separated properties to return; in lists with the prefix `items.`, though names without it are accepted as well.
                 * @example items.id,totalResults
                 */
                fields?: components["parameters"]["Fields"];
                /**
                 * Asks for the total number of hits.
                 * @example true
                 */
                totalResults?: components["parameters"]["TotalResults"];
            };
            header?: {
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Orders, or the open cart. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"] | components["schemas"]["OrderTextResult"] | components["schemas"]["IncompleteOrder"];
                };
            };
            /** The shopper has no open cart. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Default"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * Id of the price list group to price with.
                 * @example defaultPriceGroup
                 */
                "X-CCPriceListGroup"?: components["parameters"]["PriceListGroup"];
                /**
                 * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext"?: components["parameters"]["AgentContext"];
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderOperation"];
            };
        };
        responses: {
            /** The order; for `resendOrdersForFulfillment` a confirmation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"] | components["schemas"]["ResendOrdersResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    removeIncompleteOrderForProfile: {
        parameters: {
            query: {
                /**
                 * Profile id of the shopper.
                 * @example 110658
                 */
                profileId: string;
                /**
                 * Id of the cart; absent, the shopper's cart on the site.
                 * @example o10042
                 */
                orderId?: string;
            };
            header?: {
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The cart is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRemoved"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    getOrder: {
        parameters: {
            query?: {
                /**
                 * `full` answers every property; other values are not documented.
                 * @example full
                 */
                includeResult?: string;
            };
            header?: {
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext"?: components["parameters"]["AgentContext"];
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    initiateCancelOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext": components["parameters"]["AgentContextRequired"];
                /**
                 * Id of the site the order belongs to.
                 * @example siteUS
                 */
                "X-CCSite": components["parameters"]["SiteRequired"];
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InitiateCancelOrderRequest"];
            };
        };
        responses: {
            /** The cancel order and what it would refund. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelOrderInitiated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    submitCancelOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext": components["parameters"]["AgentContextRequired"];
                /**
                 * Id of the site the order belongs to.
                 * @example siteUS
                 */
                "X-CCSite": components["parameters"]["SiteRequired"];
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitCancelOrderRequest"];
            };
        };
        responses: {
            /** Whether the order is cancelled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelOrderSubmitted"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    searchReturns: {
        parameters: {
            query: {
                /**
                 * The criteria, as a JSON object in one string (not SCIM).
                 * @example {"orderId":"o30446","limit":20}
                 */
                q: string;
            };
            header?: {
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Return requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnSearch"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Default"];
        };
    };
    initiateReturn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnOperation"];
            };
        };
        responses: {
            /** What can be returned, what it would give back, or the new return request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnOperationResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    getReturnRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The return request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnRequest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    updateReturnRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnUpdate"];
            };
        };
        responses: {
            /** The return request as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnRequest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    receiveReturnRequest: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext"?: components["parameters"]["AgentContext"];
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceivedItems"];
            };
        };
        responses: {
            /** The return request as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnRequest"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    calculateRemainingRefund: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemainingRefundRequest"];
            };
        };
        responses: {
            /** What is left. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemainingRefund"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    listCancelReasons: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The list, bare or wrapped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    getReturnReasons: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The list, bare or wrapped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplayNameList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    getDispositionReasons: {
        parameters: {
            query: {
                /**
                 * Which kind of request the list is for. The documents name the singular words, clients the plural ones.
                 * @example Return
                 */
                process: "Return" | "Exchange" | "Returns" | "Exchanges";
            };
            header?: {
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The list, bare or wrapped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplayNameList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    getOrderStates: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The list, bare or wrapped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplayNameList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    getReturnStates: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The list, bare or wrapped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisplayNameList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    getPriceOverrideReasons: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The list, bare or wrapped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReasonList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    getRemorsePeriod: {
        parameters: {
            query?: {
                /**
                 * Reads the values of the site in `X-CCSite` instead of the general ones; since 25D.
                 * @example true
                 */
                isSiteSpecific?: boolean;
            };
            header?: {
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The remorse period. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemorsePeriod"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    saveRemorsePeriod: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemorsePeriodUpdate"];
            };
        };
        responses: {
            /** The remorse period as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemorsePeriod"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Default"];
        };
    };
    getAgentConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The configuration. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentConfiguration"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Default"];
        };
    };
    saveAgentConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentConfigurationUpdate"];
            };
        };
        responses: {
            /** The configuration as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentConfiguration"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Default"];
        };
    };
    getProduct: {
        parameters: {
            query?: {
                /** Catalog to look in. */
                catalogId?: string;
                /** Whether to return prices; true when absent (Store API). */
                withPrices?: boolean;
                /** Whether to return a few prices only; false when absent (Store API). */
                minimalPrices?: boolean;
                /** Whether SKUs show their listing SKU; false when absent (Store API). */
                includeChildSKUsListingIds?: boolean;
                /** Price list group to price with (Store API). */
                storePriceListGroupId?: string;
                /** Whether to return prices (Admin API). */
                includePrices?: boolean;
                /** Price list group to price with (Admin API). */
                priceListGroupId?: string;
                /** Whether to return the catalogs of the product (Admin API). */
                showCatalogsInfo?: boolean;
                /** Levels of nested items, 0 to 6; 4 when absent (Admin API). */
                depth?: string;
                /**
                 * Comma-separated properties to return; in lists with the prefix `items.`, though names without it are accepted as well.
                 * @example items.id,totalResults
                 */
                fields?: components["parameters"]["Fields"];
                /** Comma-separated properties to return as well. */
                include?: string;
                /** Comma-separated properties to leave out. */
                exclude?: string;
                /** Name of a stored filter of properties. */
                filterKey?: string;
            };
            header?: {
                /**
                 * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext"?: components["parameters"]["AgentContext"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * Id of the price list group to price with.
                 * @example defaultPriceGroup
                 */
                "X-CCPriceListGroup"?: components["parameters"]["PriceListGroup"];
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
            };
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The product. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    getSku: {
        parameters: {
            query?: {
                /** Catalog to look in. */
                catalogId?: string;
                /** Absent or true: also SKUs not sold individually (marked as required). */
                showNotForIndividualSale?: boolean;
                /** Same as the id in the path; marked as required, but clients leave it out. */
                skuId?: string;
                /**
                 * Comma-separated properties to return; in lists with the prefix `items.`, though names without it are accepted as well.
                 * @example items.id,totalResults
                 */
                fields?: components["parameters"]["Fields"];
                /** Comma-separated properties to return as well. */
                include?: string;
                /** Comma-separated properties to leave out. */
                exclude?: string;
                /** Name of a stored filter of properties. */
                filterKey?: string;
            };
            header?: {
                /**
                 * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext"?: components["parameters"]["AgentContext"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * Id of the price list group to price with.
                 * @example defaultPriceGroup
                 */
                "X-CCPriceListGroup"?: components["parameters"]["PriceListGroup"];
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The SKU, in one of three forms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SkuAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    getStockStatus: {
        parameters: {
            query?: {
                /** Catalog to look in. */
                catalogId?: string;
                /** The SKU whose stock to read. */
                skuId?: string;
                /** Inventory location; `NULL` names the default inventory. */
                locationId?: string;
                /** True: the real status; else a stock level of 0 may show as in stock. */
                actualStockStatus?: boolean;
            };
            header?: {
                /**
                 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
            };
            path: {
                /** Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The stock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockStatus"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Default"];
        };
    };
    listShippingMethods: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingMethodQuery"];
            };
        };
        responses: {
            /** The methods, bare, wrapped or in `object`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingMethodList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Default"];
        };
    };
    orderSubmit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * Base64 of the HMAC of the raw body in UTF-8, keyed with the bytes of the webhook's secret. The hash is SHA-512; it was SHA-1 in 2015 and SHA-256 in 2017.
                 * @example Zm9yIGV4YW1wbGUsIGFuZCBubyBzaWduYXR1cmU=
                 */
                "X-Oracle-CC-WebHook-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderSubmitWebhook"];
            };
        };
        responses: {
            /** Received. After anything else it is sent again: 5 times, an hour apart, unless configured otherwise. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    returnRequestUpdate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * Base64 of the HMAC of the raw body in UTF-8, keyed with the bytes of the webhook's secret. The hash is SHA-512; it was SHA-1 in 2015 and SHA-256 in 2017.
                 * @example Zm9yIGV4YW1wbGUsIGFuZCBubyBzaWduYXR1cmU=
                 */
                "X-Oracle-CC-WebHook-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequestUpdateWebhook"];
            };
        };
        responses: {
            /** Received. After anything else it is sent again: 5 times, an hour apart, unless configured otherwise. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
