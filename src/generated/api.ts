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
         * @description Exchanges the agent's user name and password, or an application key, for an access token.
         *     A user without the CS Agent or CS Agent Supervisor privilege is refused exactly like a wrong password.
         */
        post: operations["login"];
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
         * @description Trades a token that is still good for a new one and restarts the clock. An expired token cannot be refreshed.
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
         * @description Ends the session of the token.
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
         * @description Says whether the token is still good, without renewing it.
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
         * @description The Admin API's login. Public integrations sign an application key in here and use the token on the Agent API.
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
         * @description Trades a token that is still good for a new one and restarts the clock. An expired token cannot be refreshed.
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
         * @description Ends the session of the token.
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
         * @description Says whether the token is still good, without renewing it.
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
         * @description Contacts of the account in `X-CCOrganization`, or of the shopper's first active account. The shopper named in the agent context acts as
         *     the account's administrator: the shopper's own role and status are checked.
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Add a contact to an account
         * @description Creates a shopper's profile inside the account of the acting shopper. The documents answer 200, not 201.
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
                /** @description Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a contact of an account
         * @description The contact's own data and roles. For what an order needs, such as an open cart, use `getProfile`.
         */
        get: operations["getMember"];
        /**
         * Change a contact of an account
         * @description Changes name, e-mail address, roles, status, consents and properties the merchant defined. `active` deactivates a contact and brings it back.
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
         * @description Two searches in one operation. Without `queryFormat`, `q` is a JSON object of criteria with its own paging, and the answer holds a
         *     `profileList`. With `queryFormat=SCIM`, `q` is a SCIM filter, the other query parameters count, and the answer is a page.
         */
        get: operations["searchProfiles"];
        put?: never;
        /**
         * Create a shopper
         * @description Registers a shopper. The server makes the password. `X-CCSite` is the site that site-scoped values such as `receiveEmail` are written for.
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
                /** @description Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get a shopper
         * @description The shopper inside a wrapper that also says what an order needs, such as whether a cart is open. `X-CCSite` is the site whose values are read.
         */
        get: operations["getProfile"];
        /**
         * Change a shopper
         * @description Changes the shopper and answers the bare profile, not the wrapper of `getProfile`. `X-CCSite` is the site that site-scoped values such as
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
         * @description Three ways of asking, three kinds of answer:
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
         * @description The console creates the order (`createOrder`), prices it as often as it changes (`priceOrder`), has payments authorised if it wants to
         *     (`preAuthorizeOrder`) and places it (`submitOrder`). A shopper has one open cart per site, or per account and site.
         *     A placed order is held back (`QUEUED`) while the merchant's remorse period runs; it may also wait for an approver (`PENDING_APPROVAL`)
         *     or for a payment (`PENDING_PAYMENT`).
         *
         *     A cart needs at least items with a shipping method and address, or shipping groups. The answer is 200, not 201.
         */
        post: operations["createOrder"];
        delete?: never;
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
         * @description The whole order. The Agent API names payments `paymentGroups`, with a number as `paymentState`; releases whose page shows the Store's
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
         * @description First of two steps for an order that has been handed over already. Makes a cancel order in state `INCOMPLETE_CANCEL` and says what would be
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
         * @description Second step: submits the cancel order made by initiateCancelOrder. The original order goes to `REMOVED`, or to `PENDING_REMOVE` until
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
         * @description Finds return requests by id, number, order, state, site, shopper, account or date. Page size, order of the hits and the first
         *     `pageNumber` are not documented; the reference server answers the newest first and counts pages from 0.
         */
        get: operations["searchReturns"];
        put?: never;
        /**
         * Prepare or create a return
         * @description One path, several operations by `op`: what of an order can be returned (`initiateReturn`) or exchanged (`initiateExchange`), what the
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
         * @description Reads one return request with its items, its order and its refund.
         */
        get: operations["getReturnRequest"];
        /**
         * Receive items, adjust or pay the refund, close
         * @description One path, several operations by `op`, normally in this order: `receiveReturns`, `adjustRefundAmounts` (a supervisor, when needed),
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
         * @description Does what `updateReturnRequest` does with `op` `receiveReturns`.
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
         * @description Computes what is left to allocate after the amounts given to the refund methods. Changes nothing. The amounts in the secondary
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
         * @description The reasons `submitCancelOrder` accepts.
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
         * @description The reasons items are returned for. The merchant may change the list.
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
         * @description What becomes of items that came back. The merchant may change the list.
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
         * @description The states with their names for people, as the merchant may have changed them.
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
         * @description The states with their names for people.
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
    "/ccagent/v1/merchant/remorsePeriod": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the remorse period
         * @description How long a placed order waits before it goes to fulfilment. While it waits it can be amended or cancelled.
         */
        get: operations["getRemorsePeriod"];
        /**
         * Set the remorse period
         * @description Sets or, with `isRemorsePeriod` false, turns off the remorse period.
         */
        put: operations["saveRemorsePeriod"];
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
         * @description Reads one product with its SKUs and prices.
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
         * @description Reads one SKU with its prices and its products. The form of the answer depends on the release.
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
         * @description Says how much of a product, or of one of its SKUs, can be ordered.
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
         * @description Lists the methods that can ship the items to the address.
         */
        post: operations["listShippingMethods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        PasswordGrant: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "password";
            /** @description The agent's e-mail address */
            username: string;
            /** Format: password */
            password: string;
            /** @description One-time code, where multi-factor sign-in is on */
            totp_code?: string;
            /** @description Token of the first stage, for the second stage of a two-stage sign-in */
            validation_token?: string;
            remember_device?: boolean | string;
            fingerprint?: string;
        };
        ApplicationGrant: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            grant_type: "client_credentials";
        };
        LoginForm: components["schemas"]["PasswordGrant"] | components["schemas"]["ApplicationGrant"];
        ErrorDetail: {
            /** @description OCC's code of the failure; the same in every locale */
            errorCode?: string;
            /** @description Text for people, localised */
            message?: string;
            /** @description The HTTP status, as a string */
            status?: string;
            /** @description Technical text, not localised */
            devMessage?: string;
            /** @description More of it, not localised */
            moreInfo?: string;
            /** @description Where in the request the error is */
            "o:errorPath"?: string;
            /** @description URI of the definition of the HTTP status */
            type?: string;
        };
        /** @description The body of a failed call. With several failures the single ones stand in `errors`, and the outer `errorCode` is absent or `00000000`. */
        Error: components["schemas"]["ErrorDetail"] & {
            errors?: components["schemas"]["ErrorDetail"][];
        };
        Link: {
            rel: "self" | (string & {});
            /** @description Absolute or path only; the path prefix may be `ccagentui` as well as `ccagent` */
            href: string;
        };
        Links: components["schemas"]["Link"][];
        /** @description An access token. Send it as `Authorization: Bearer …`. The first stage of a two-stage sign-in answers `validation_token` in its place. */
        Token: {
            access_token?: string;
            validation_token?: string;
            token_type?: "bearer" | (string & {});
            /** @description Life of the token in seconds. A number in the schema and most examples, a string in the newest example. */
            expires_in?: number | string;
            links?: components["schemas"]["Links"];
        };
        /** @description The console posts `{}`. */
        EmptyObject: Record<string, unknown>;
        Logout: {
            result: boolean;
            links?: components["schemas"]["Links"];
        };
        Verification: {
            /** @description Whether the token is still good */
            success?: boolean;
            links?: components["schemas"]["Links"];
        };
        AgentContext: {
            /** @description Profile id of the shopper being served */
            shopperProfileId?: string;
        };
        SortOrder: {
            property: string;
            order: "asc" | "desc" | (string & {});
        };
        /** @description What surrounds the `items` of a page. `total` is the older twin of `totalResults`; both appear together. */
        PageEnvelope: {
            /** @description Same value as `totalResults`; a string on some pages */
            total?: number | string;
            /** @description Number of hits over all pages; a string on some pages. Absent when `fields` does not name it */
            totalResults?: number | string;
            offset?: number;
            limit?: number;
            /** @description How the items are sorted; an array in the newer documents, a string or null elsewhere. */
            sort?: components["schemas"]["SortOrder"][] | (string | null);
            links?: components["schemas"]["Links"];
        };
        /** @description `b2b_user` is a contact of an account, `b2c_user` a shopper without one. */
        ProfileType: "b2c_user" | "b2b_user" | (string & {});
        /**
         * @description A flag that OCC writes as a word.
         * @enum {string}
         */
        YesOrNo: "yes" | "no";
        /** @description An account (organization) as other resources mention it; often only some of these are present. */
        OrganizationSummary: {
            id?: string;
            /** @description Same value as `id` */
            repositoryId?: string;
            name?: string;
            active?: boolean;
            description?: string | null;
        };
        /** @description A role as held. One contact may hold several, each within one account. */
        MemberRole: {
            /**
             * @description `buyer`, which every contact has, may purchase; `admin` manages contacts, roles and addresses; `approver` decides on orders above
             *     the limit, their own included; the address managers keep the account's or their own addresses.
             */
            function?: "buyer" | "admin" | "approver" | "accountAddressManager" | "profileAddressManager" | "custom" | (string & {});
            repositoryId?: string;
            name?: string;
            /** @description The account the role counts in */
            relativeTo?: components["schemas"]["OrganizationSummary"];
        };
        AccessRight: {
            id?: string;
            repositoryId?: string;
            name?: string;
            displayName?: string;
            description?: string | null;
            /** @description `privilege` is built in, `generic` is the merchant's own. */
            type?: "privilege" | "generic" | (string & {});
        };
        /** @description A postal address. Any part may be null or an empty string in answers. */
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
            /** @description Region code, for instance `NY` */
            state?: string | null;
            postalCode?: string | null;
            /** @description Country code, for instance `US` */
            country?: string | null;
            phoneNumber?: string | null;
            faxNumber?: string | null;
            email?: string | null;
            /** @description Nickname of the address */
            alias?: string | null;
            externalAddressId?: string | null;
            isDefaultAddress?: boolean;
            selectedCountry?: string | null;
            selectedState?: string | null;
            /** @description For instance `US-NY` */
            state_ISOCode?: string | null;
            /** @description Address types; objects in newer answers, plain ids in others. */
            types?: (string | {
                id?: string;
                repositoryId?: string;
                displayName?: string;
            })[];
        };
        /** @description Addresses by nickname. Some answers hold only `repositoryId` of each. */
        NamedAddresses: {
            [key: string]: components["schemas"]["Address"];
        };
        /** @description The account a contact belongs to first of all, with its addresses. */
        MemberOrganization: components["schemas"]["OrganizationSummary"] & {
            /** @description The account's default. */
            shippingAddress?: components["schemas"]["Address"] | null;
            /** @description The account's default. */
            billingAddress?: components["schemas"]["Address"] | null;
            secondaryAddresses?: components["schemas"]["NamedAddresses"];
        };
        /** @description A merchant-defined property with its meta-data. */
        DynamicProperty: {
            id: string;
            label?: string;
            type?: "boolean" | "date" | "float" | "string" | "timestamp" | "enumerated" | "bigString" | (string & {});
            uiEditorType?: string;
            length?: number | null;
            required?: boolean;
            /** @description The value, of whatever type; null when unset */
            value?: unknown;
            /** @description The default, of whatever type */
            default?: unknown;
        };
        /**
         * @description A shopper seen as a contact of an account. Properties the merchant defined stand at the top level under their own ids,
         *     and with their meta-data in `dynamicProperties`.
         */
        Member: {
            /** @description The shopper's profile id */
            id: string;
            /** @description Same value as `id` */
            repositoryId?: string;
            profileType?: components["schemas"]["ProfileType"];
            firstName: string;
            lastName: string;
            /** @description Also the login name */
            email: string;
            locale?: string;
            /** @description A boolean in the schema and in lists; samples of single members print it as a string. */
            active?: boolean | string;
            receiveEmail?: components["schemas"]["YesOrNo"];
            /**
             * @description Orders above it need approval; absent without a limit. In the currency of the account's contract.
             *     A number in the schema, a string of digits in the sample.
             */
            derivedOrderPriceLimit?: number | string;
            roles?: components["schemas"]["MemberRole"][];
            /** @description Only when `expand=accessRights` asks for it. */
            accessRights?: components["schemas"]["AccessRight"][];
            parentOrganization?: components["schemas"]["MemberOrganization"];
            /** @description Further accounts the contact belongs to. */
            secondaryOrganizations?: components["schemas"]["OrganizationSummary"][];
            /** @description The default one; an empty object when there is none */
            shippingAddress?: components["schemas"]["Address"];
            /** @description The default one; an empty object when there is none */
            billingAddress?: components["schemas"]["Address"];
            secondaryAddresses?: components["schemas"]["NamedAddresses"];
            dynamicProperties?: components["schemas"]["DynamicProperty"][];
            links?: components["schemas"]["Links"];
        };
        /** @description Sorted by ascending id unless `sort` says otherwise. */
        MemberList: components["schemas"]["PageEnvelope"] & {
            items: components["schemas"]["Member"][];
        };
        /** @description The account the role shall count in. */
        RoleScope: {
            /** @description Organization id */
            id: string;
        };
        StandardRoleInput: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            function: "buyer" | "admin" | "approver" | "accountAddressManager" | "profileAddressManager";
            /** @description Ignored */
            repositoryId?: string;
            relativeTo?: components["schemas"]["RoleScope"];
        };
        /** @description A role the merchant defined. */
        CustomRoleInput: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            function: "custom";
            /** @description Id of the role */
            repositoryId: string;
            relativeTo?: components["schemas"]["RoleScope"];
        };
        /** @description A role to give. */
        MemberRoleInput: components["schemas"]["StandardRoleInput"] | components["schemas"]["CustomRoleInput"];
        /** @description A new contact. Further top-level keys set properties the merchant defined, by their id. */
        MemberCreate: {
            /**
             * Format: email
             * @description Becomes the login name. The console allows 254 characters
             */
            email: string;
            firstName: string;
            lastName: string;
            active: boolean;
            /** @description Whether the merchant may send marketing mail */
            receiveEmail: components["schemas"]["YesOrNo"];
            /** @description Absent, the contact is a buyer. */
            roles?: components["schemas"]["MemberRoleInput"][];
        };
        /** @description Answer to a creation. */
        Created: {
            /** @description Id of what was created */
            id: string;
            links?: components["schemas"]["Links"];
        };
        /** @description What shall change; what is absent stays. Further top-level keys set properties the merchant defined, by their id. */
        MemberUpdate: {
            firstName?: string;
            lastName?: string;
            /** Format: email */
            email?: string;
            /** @description `false` deactivates the contact, `true` brings it back */
            active?: boolean;
            /** @description Whether the merchant may send marketing mail */
            receiveEmail?: components["schemas"]["YesOrNo"];
            /** @description The complete new set (inferred; no document says that roles are added). */
            roles?: components["schemas"]["MemberRoleInput"][];
            /** @description The contact's id in an external CRM */
            customerContactId?: string;
            daytimeTelephoneNumber?: string;
            /** @constant */
            profileType?: "b2b_user";
            /** @description Consent to personalisation */
            GDPRProfileP13nConsentGranted?: boolean;
        };
        /**
         * @description The `q` of a text search. A value matches what begins with it; an empty string is no criterion. `dynProps_<id>` asks for a property the
         *     merchant defined (the prefix is case sensitive).
         */
        ProfileCriteria: {
            firstName?: string;
            lastName?: string;
            email?: string;
            /** @description Of the shipping address */
            phoneNumber?: string;
            /** @description Of the shipping address */
            postalCode?: string;
            /** @description Name of the account */
            account?: string;
            /** @description Zero-based */
            pageNumber?: number;
            /** @description Page size; clients send 15 or 20 */
            limit?: number;
            /** @description Asks for the number of hits */
            requireCount?: boolean;
        };
        /**
         * @description An address in a shopper's own address book. Answers hold codes in `state` and `country`; requests of the console hold the names there and
         *     the codes in `selectedState`, `state_ISOCode` and `selectedCountry`. A nickname (`alias`) already in use gets the suffix `##0`.
         */
        ProfileAddress: components["schemas"]["Address"] & {
            countryName?: string | null;
            regionName?: string | null;
            defaultCountryCode?: string | null;
        };
        /** @description The account a shopper works in, with values it inherits (`derived…`). */
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
            /** @description Whether the account's own administrators decide on approvals */
            delegateApprovalManagement?: boolean;
        };
        RepositoryReference: {
            repositoryId: string;
        };
        Currency: {
            repositoryId?: string;
            /** @description ISO 4217 */
            currencyCode?: string;
            symbol?: string;
            displayName?: string;
            numericCode?: string | null;
            fractionalDigits?: number;
            currencyType?: string | null;
            deleted?: boolean | null;
        };
        /** @description Often only `repositoryId` is present. */
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
            /** @description ISO 8601, or `yyyy-MM-dd HH:mm:ss.SSS` */
            creationDate?: string;
        };
        /**
         * @description A shopper. Which properties appear depends on the release, on `fields` and on whether the shopper belongs to an account. Properties the
         *     merchant defined stand at the top level under their own ids, and with their meta-data in `dynamicProperties`.
         */
        Profile: {
            /** @description Digits, or two letters, a hyphen and digits */
            id?: string;
            /** @description Same value as `id` */
            repositoryId?: string;
            profileType?: components["schemas"]["ProfileType"];
            /** @description An inactive shopper without an account is refused only where the site's policy says so */
            active?: boolean;
            login?: string;
            firstName?: string;
            lastName?: string;
            email?: string;
            gender?: string;
            /** @description Some answers hold the word `null` as text */
            dateOfBirth?: string | null;
            locale?: string;
            daytimeTelephoneNumber?: string | null;
            /** @description The shopper's id in an external CRM */
            customerContactId?: string | null;
            /** @description Whether the merchant may send marketing mail; kept per site */
            receiveEmail?: components["schemas"]["YesOrNo"];
            /** Format: date-time */
            receiveEmailDate?: string | null;
            /** @description Consent to personalisation; kept per site */
            GDPRProfileP13nConsentGranted?: boolean;
            /** Format: date-time */
            GDPRProfileP13nConsentDate?: string | null;
            /** @description The default one */
            shippingAddress?: components["schemas"]["ProfileAddress"];
            shippingAddresses?: components["schemas"]["ProfileAddress"][];
            /** @description Addresses of an account's contact */
            secondaryAddresses?: components["schemas"]["NamedAddresses"];
            contactShippingAddress?: components["schemas"]["Address"];
            /** @description The documents require it, yet shoppers without an account have none. */
            contactBillingAddress?: components["schemas"]["Address"] | null;
            /** @description The first account; null without one. */
            parentOrganization?: components["schemas"]["OrganizationSummary"] | null;
            /** @description Further accounts. */
            secondaryOrganizations?: components["schemas"]["OrganizationSummary"][];
            /** @description The account of this call, as `X-CCOrganization` chose it; null without one. */
            currentOrganization?: components["schemas"]["CurrentOrganization"] | null;
            roles?: components["schemas"]["MemberRole"][];
            approvalRequired?: boolean;
            /** @description Whether the account's orders may need approval */
            derivedApprovalRequired?: boolean;
            /** @description Orders above it need approval; null without a limit */
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
            /** @description In `lifetimeCurrencyCode` */
            lifetimeSpend?: number;
            /** @description Average order value over all time */
            lifetimeAOV?: number;
            lifetimeCurrencyCode?: string | null;
            /** @description Agents' notes. */
            comments?: components["schemas"]["ProfileComment"][];
            /** @description Read-only; write by top-level keys. */
            dynamicProperties?: components["schemas"]["DynamicProperty"][];
            links?: components["schemas"]["Links"];
        };
        /** @description A hit of a SCIM search. The console always sends `includeOrderDetails`; without it the order properties may be missing. */
        ProfileRow: components["schemas"]["Profile"] & {
            hasIncompleteOrder?: boolean;
            /** @description Null or absent without orders (null inferred from `latestOrderId`) */
            latestOrderSiteId?: string | null;
        };
        ProfilePage: components["schemas"]["PageEnvelope"] & {
            items: components["schemas"]["ProfileRow"][];
        };
        /** @description A shopper together with what an agent needs to begin an order. */
        ProfileView: {
            profileDetail: components["schemas"]["Profile"];
            /** @description Whether a cart is open on this site */
            hasIncompleteOrder?: boolean;
            /** @description The choice on this site */
            receiveEmail?: components["schemas"]["YesOrNo"];
            /** @description Whether the profile is transient */
            isAnonymous?: boolean;
            profileComments?: components["schemas"]["ProfileComment"][];
            links?: components["schemas"]["Links"];
        };
        /** @description A hit of a text search. */
        ProfileTextHit: components["schemas"]["ProfileView"] & {
            /** @description Null or absent without orders */
            latestOrderId?: string | null;
            numberOfOrders?: number;
        };
        ProfileTextResult: {
            /** @description Empty when nothing matches. */
            profileList: components["schemas"]["ProfileTextHit"][];
            links?: components["schemas"]["Links"];
        };
        /** @description A page after a SCIM search, a `profileList` after a text search. */
        ProfileSearch: components["schemas"]["ProfilePage"] | components["schemas"]["ProfileTextResult"];
        /** @description A new shopper. Further top-level keys set properties the merchant defined, by their id. */
        ProfileCreate: {
            /**
             * Format: email
             * @description The console allows 254 characters
             */
            email: string;
            firstName: string;
            lastName: string;
            /** @description Whether the merchant may send marketing mail; kept per site */
            receiveEmail: components["schemas"]["YesOrNo"];
            /** @description Absent, the e-mail address */
            login?: string;
            /**
             * Format: password
             * @description Absent, the server makes one. Needed only where the site's policy does not check registrations by mail.
             */
            password?: string;
            gender?: string;
            /** @description May be empty */
            dateOfBirth?: string;
            /** @description Consent to personalisation */
            GDPRProfileP13nConsentGranted?: boolean;
            /**
             * @deprecated
             * @description Use `shippingAddresses`.
             */
            shippingAddress?: components["schemas"]["ProfileAddress"];
            shippingAddresses?: components["schemas"]["ProfileAddress"][];
        };
        /** @description What shall change; what is absent stays. Further top-level keys set properties the merchant defined, by their id. */
        ProfileUpdate: {
            firstName?: string;
            lastName?: string;
            /**
             * Format: email
             * @description The console of old releases did not allow to change it
             */
            email?: string;
            daytimeTelephoneNumber?: string;
            gender?: string;
            /** @description The word `null` as text stands for none */
            dateOfBirth?: string;
            locale?: string;
            /** @description Whether the merchant may send marketing mail; kept per site */
            receiveEmail?: components["schemas"]["YesOrNo"];
            /** @description Consent to personalisation */
            GDPRProfileP13nConsentGranted?: boolean;
            /**
             * @deprecated
             * @description Use `shippingAddresses`.
             */
            shippingAddress?: components["schemas"]["ProfileAddress"];
            shippingAddresses?: components["schemas"]["ProfileAddress"][];
        };
        /**
         * @description Criteria of the text search, all of which must hold. Texts match from their beginning. Custom order properties take the prefix `dynProps_`.
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
            /** @description Name of the account */
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
            /** @description Zero-based */
            pageNumber?: number;
            limit?: number;
            /** @description `false` may leave `totalOrders` out */
            requireCount?: boolean;
        };
        /**
         * @description Where an order stands. `NO_PENDING_ACTION` is fulfilled and settled, `REMOVED` is cancelled, `QUEUED` is held back by the remorse period,
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
            /** @description Same as `id` */
            repositoryId?: string;
            name?: string;
            active?: boolean;
        };
        /** @description Derived by the server. The states from `PENDING_DELIVERY` on are those of the line's share in a shipping group. */
        OrderItemState: "INITIAL" | "BACK_ORDERED" | "PRE_ORDERED" | "OUT_OF_STOCK" | "DISCONTINUED" | "ITEM_NOT_FOUND" | "SUBITEM_PENDING_DELIVERY" | "PENDING_REMOVE" | "REMOVED" | "FAILED" | "PENDING_DELIVERY" | "DELIVERED" | "PENDING_RETURN" | "RETURNED" | "PENDING_SUBITEM_DELIVERY" | (string & {});
        /** @description Zero-based positions of units within their line. */
        QuantityRange: {
            lowBound?: number;
            highBound?: number;
            size?: number;
        };
        /** @description Price of those units of a line that cost the same. */
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
        /** @description A line. Merchant-defined line properties stand beside the named ones. */
        OrderRecordItem: {
            id?: string;
            productId?: string;
            /** @description SKU id */
            catalogRefId?: string;
            productDisplayName?: string;
            state?: components["schemas"]["OrderItemState"];
            quantity?: number;
            returnedQuantity?: number;
            preOrderQuantity?: number;
            backOrderQuantity?: number;
            asset?: boolean;
            /** @description The line can no longer be changed */
            pointOfNoRevision?: boolean;
            priceInfo?: components["schemas"]["OrderRecordItemPriceInfo"];
            externalData?: unknown[];
            lineAttributes?: unknown[];
            shopperInput?: Record<string, unknown>;
            locationInventoryInfoMap?: Record<string, unknown>;
            commerceItemId?: string | null;
            /** @description In a cancel order, the line that is cancelled */
            originalCommerceItemId?: string | null;
            /** @description `-` in a cancel order */
            actionCode?: string | null;
            catalogId?: string | null;
            catalogKey?: string | null;
            externalId?: string | null;
            /** @description Null-able; its shape is not documented */
            externalPriceDetails?: unknown;
            /** @description Null-able; its shape is not documented */
            externalRecurringChargeDetails?: unknown;
            /** @description Null-able; its shape is not documented */
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
        /** @description `NO_PENDING_ACTION` is shipped. */
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
        /** @description How much of which line the shipping group holds. */
        OrderRecordItemRelationship: {
            id?: string;
            /** @description Id of the line */
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
        /** @description The members from `locationId` on stand in for `shippingAddress` where the items are picked up in a store. */
        OrderRecordShippingGroup: {
            id?: string;
            state?: components["schemas"]["OrderShippingGroupState"];
            stateDetail?: string | null;
            shippingGroupClassType?: "hardgoodShippingGroup" | "inStorePickupShippingGroup" | (string & {});
            description?: string;
            /** @description Shipping method id; an object only in the single-order shape */
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
            /** @description Issuer identification number */
            IIN?: string | null;
            token?: string;
            /** @description The last four digits */
            creditCardNumber?: string;
            expirationMonth?: string;
            expirationYear?: string;
            paymentProps?: Record<string, unknown> | null;
            billingAddress?: components["schemas"]["Address"];
            debitStatus?: unknown[];
            authorizationStatus?: components["schemas"]["PaymentAuthorization"][];
        };
        /** @description How much of the order a payment group pays. */
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
        /** @description Two variants are documented; the members from `rawSubtotal` on belong to the second. */
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
            /** @description Epoch milliseconds */
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
         * @description An order as it is stored. Lists and initiateCancelOrder answer this shape, single-order operations answer `Order`.
         *     `fields` may leave out any property; merchant-defined ones stand beside the named ones.
         */
        OrderRecord: {
            id?: string;
            state?: components["schemas"]["OrderState"];
            siteId?: string;
            profileId?: string;
            /** @description Null for guests. */
            profile?: components["schemas"]["OrderRecordProfile"] | null;
            organizationId?: string | null;
            organization?: components["schemas"]["OrderRecordOrganization"] | null;
            /** @description Id of the agent who placed the order */
            agentId?: string | null;
            orderAction?: "order" | "cancelOrder" | (string & {});
            salesChannel?: "default" | "contactCenter" | (string & {});
            sourceSystem?: string;
            uuid?: string | null;
            cartName?: string | null;
            locale?: string | null;
            /** @description Epoch milliseconds */
            creationTime?: number;
            /** Format: date-time */
            submittedDate?: string | null;
            /** Format: date-time */
            lastModifiedDate?: string;
            /** @description Epoch milliseconds */
            lastModifiedTime?: number;
            freezeDate?: string | null;
            /** @description Text of the cancel reason, not its key */
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
            /** @description JSON text */
            combinedPriceInfos?: string | null;
            priceGroupId?: string;
            catalogId?: string | null;
            /** @description Null-able; its shape is not documented */
            defaultCatalog?: unknown;
            /** @description Null-able; its shape is not documented */
            defaultPriceListGroup?: unknown;
            /** @description Null-able; its shape is not documented */
            defaultAdditionalPriceListGroups?: unknown;
            exchangeRate?: number | null;
            secondaryCurrencyCode?: string | null;
            payShippingInSecondaryCurrency?: boolean | null;
            payTaxInSecondaryCurrency?: boolean | null;
            taxCalculated?: boolean;
            taxExempt?: boolean;
            taxExemptionCode?: string | null;
            /** @description Whether gift-with-purchase promotions apply */
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
            /** @description Null-able; its shape is not documented */
            queuedOrderSubmitData?: unknown;
            submissionProgress?: unknown[];
            submissionErrorCodes?: unknown[];
            submissionErrorMessages?: unknown[];
            /** @description Null-able; its type is not documented */
            responseCode?: unknown;
            message?: string | null;
            links?: components["schemas"]["Links"];
        };
        /** @description One page of a SCIM search. */
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
            /** @description ISO 4217 */
            currencyCode?: string;
            /** @description By site id */
            orderTotalBySite?: {
                [key: string]: number;
            };
            primaryCurrencyTotal?: number;
            secondaryCurrencyTotal?: number;
            secondaryCurrencyShippingAmount?: number;
            secondaryCurrencyTaxAmount?: number;
            /** @description Only in shipping groups */
            lkpValExcludingFreeShip?: number | null;
        };
        OrderSummary: {
            id?: string;
            /** Format: date-time */
            submittedDate?: string;
            /** @description Localised text of the state */
            stateDetailsAsUser?: string;
            /** @description Absent or null for guests. */
            profile?: components["schemas"]["OrderSummaryProfile"] | null;
            priceListGroup?: components["schemas"]["PriceListGroup"];
            priceInfo?: components["schemas"]["OrderPriceInfo"];
        };
        /** @description Answer of the text search. Without hits `totalOrders` is 0 and there is no list. */
        OrderTextResult: {
            ordersList?: components["schemas"]["OrderSummary"][];
            /** @description Absent where the criteria say `requireCount: false` */
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
        /** @description The line's share in an order discount. */
        OrderDiscountShare: {
            promotionId?: string;
            amount?: number;
            couponCodes?: string[];
        };
        /** @description Price of those units of a line that cost the same. */
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
         * @description A line without its `childItems`. A child may in turn have `childItems` of the same shape; they are not described, to keep the schema finite.
         *     Merchant-defined line properties stand beside the named ones.
         */
        OrderChildItem: {
            /** @description Id of the line; `commerceItemId` or `commerceId` elsewhere */
            id?: string;
            commerceItemId?: string;
            commerceId?: string;
            productId?: string;
            /** @description SKU id */
            catRefId?: string;
            displayName?: string;
            description?: string;
            /** @description Path of the product page on the storefront */
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
            /** @description Per unit */
            listPrice?: number;
            /** @description Per unit */
            salePrice?: number;
            price?: number;
            /** @description Of the whole line after item discounts */
            amount?: number;
            /** @description Of the whole line before discounts */
            rawTotalPrice?: number;
            discountAmount?: number;
            shippingSurchargeValue?: number;
            externalPrice?: number;
            externalPriceQuantity?: number;
            isPriceOverridden?: boolean;
            /** @description Price a supervisor set */
            overriddenPrice?: number;
            onSale?: boolean;
            active?: boolean;
            asset?: boolean;
            isItemValid?: boolean;
            /** @description The line can no longer be changed */
            pointOfNoRevision?: boolean;
            status?: string;
            /** @description Localised text; the key is `stateKey` */
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
            /** @description A number in a string */
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
        /** @description A line with its configured and add-on items. */
        OrderItem: components["schemas"]["OrderChildItem"] & {
            childItems?: components["schemas"]["OrderChildItem"][];
        };
        /** @description The lines of the order. Single-order operations call it `shoppingCart`, details views `order`. */
        OrderContents: {
            numberOfItems?: number;
            items?: components["schemas"]["OrderItem"][];
        };
        OrderDiscount: {
            promotionId?: string;
            promotionDesc?: string;
            promotionLevel?: string;
            coupon?: string;
            /** @description An amount as a string, unlike that of the coupon maps */
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
        /** @description Promotions by coupon code. */
        CouponMultiPromotions: {
            [key: string]: components["schemas"]["CouponDiscount"][];
        };
        OrderDiscountInfo: {
            orderDiscount?: number;
            shippingDiscount?: number;
            orderDiscountDescList?: components["schemas"]["OrderDiscount"][];
            /** @description Discounts without coupon */
            orderImplicitDiscountList?: components["schemas"]["OrderDiscount"][];
            /** @description By coupon code */
            orderCouponsMap?: {
                [key: string]: components["schemas"]["CouponDiscount"];
            };
            /** @description By coupon code */
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
            /** @description JSON text, for instance `[]` */
            params?: string;
        };
        PricingMessages: {
            giftWithPurchaseMessages?: components["schemas"]["GiftWithPurchaseMessage"][];
        };
        /**
         * @description An address of an order, in requests and answers. In requests unused parts may be empty strings; on a cart without address every part is null.
         *     The flags and display names are extras of the console that the server lets pass.
         */
        OrderAddress: components["schemas"]["Address"] & {
            stateName?: string | null;
            countryName?: string | null;
            isDefaultBillingAddress?: boolean;
            isDefaultShippingAddress?: boolean;
        };
        OrderShippingMethod: {
            /** @description Shipping method id; `hardgoodShippingGroup` on a cart without address */
            value?: string;
            displayName?: string;
            shippingMethodDescription?: string;
            cost?: number;
            shippingTax?: number;
            secondaryCurrencyTaxAmount?: number;
            taxIncluded?: boolean;
            taxCode?: string | null;
            externalId?: string | null;
            /** @description Only in details views */
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
        /** @description Items that go to one address by one method, or are picked up in one store. */
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
            /** @description In-store pickup */
            locationId?: string;
            store?: components["schemas"]["PickupStore"];
            /** @description Who picks up */
            firstName?: string;
            middleName?: string;
            lastName?: string;
            email?: string;
            phoneNumber?: string;
        };
        OrderPaymentBase: {
            paymentGroupId?: string;
            gatewayName?: string;
            /** @description For instance `tokenizedCreditCard` */
            paymentMethod?: string;
            type?: string;
            amount?: number;
            /** @description The payment takes whatever the others leave */
            isAmountRemaining?: boolean;
            /** @description What the shopper's browser has to do next */
            uiIntervention?: "sop" | "REDIRECT" | (string & {}) | null;
            message?: string;
            currencyCode?: string;
            customPaymentProperties?: Record<string, unknown>;
            PONumber?: string | null;
            savedCardId?: string;
            /** @description Masked */
            cardNumber?: string;
            cardType?: string | null;
            /** @description Issuer identification number */
            IIN?: string | null;
            giftCardNumber?: string | null;
            maskedCardNumber?: string;
            /** @description A string in most bodies; a number in 22c */
            balance?: string | number | null;
            transactionTypeInitiated?: string;
        };
        /** @description A payment of the order as the Agent API shows it. */
        OrderPaymentGroup: components["schemas"]["OrderPaymentBase"] & {
            /** @description 0 `INITIAL`, 1 `AUTHORIZED`, 2 `SETTLED`, 7 `PENDING_AUTHORIZATION`, 8 `PAYMENT_REQUEST_ACCEPTED`, 10 `PAYMENT_DEFERRED` */
            paymentState?: 0 | 1 | 2 | 7 | 8 | 10 | (number & {});
        };
        /** @description A payment of the order as releases with the Store's definition show it. */
        OrderPayment: components["schemas"]["OrderPaymentBase"] & {
            paymentState?: components["schemas"]["OrderPaymentState"];
        };
        OrderPaypalPayment: components["schemas"]["OrderPayment"] & {
            /** @description PayPal's id */
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
            /** @description Promotion id */
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
         * @description A cart or a placed order as single-order operations answer it. Merchant-defined order properties stand beside the named ones.
         *     Releases differ in how they name things: the id is `id` on reading and `orderId` after creating or pricing, payments are `paymentGroups`
         *     or `payments`, the shopper is `profileId` or `orderProfileId`.
         */
        Order: {
            id?: string;
            /** @description Id of the order where `id` is absent */
            orderId?: string;
            uuid?: string;
            /** @description The state's name, or its number (as integer or string); with a number the name stands in `stateString`. */
            state?: components["schemas"]["OrderState"] | number;
            /** @description Name or localised text of the state; goes before `state` where present */
            stateString?: string;
            /** @description Localised text, for instance `Pending payment` */
            orderStatus?: string;
            orderAction?: "order" | "cancelOrder" | (string & {});
            description?: string;
            cartName?: string;
            siteId?: string;
            creationSiteId?: string;
            /** @description For instance `Cloud Commerce` */
            sourceSystem?: string;
            /** @description Id of the agent who placed the order */
            agentId?: string;
            lastModifierId?: string;
            profileId?: string;
            /** @description Same as `profileId`; other releases */
            orderProfileId?: string;
            profile?: components["schemas"]["OrderProfile"];
            orderLocale?: string;
            organizationId?: string | null;
            /** Format: date-time */
            creationDate?: string;
            /** @description Epoch milliseconds */
            creationTime?: number;
            /**
             * Format: date-time
             * @description Absent or null while the order is incomplete
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
            /** @description A list; for an order begun with PayPal a single object. */
            payments?: components["schemas"]["OrderPayment"][] | components["schemas"]["OrderPaypalPayment"];
            /** @description The amount due is `priceInfo.total` minus this */
            totalAmountAuthorized?: number;
            /** @description By currency code, for orders paid in two currencies */
            totalAmountAuthorizedMap?: {
                [key: string]: number;
            };
            allowAlternateCurrency?: boolean;
            exchangeRate?: number | null;
            payShippingInSecondaryCurrency?: boolean | null;
            payTaxInSecondaryCurrency?: boolean | null;
            isItemPriceOverrideAllowed?: boolean;
            orderCancelReason?: string;
            /** @description Text of the cancel reason, not its key */
            cancelReason?: string;
            orderComments?: unknown[];
            additionalEmails?: string[];
            approvers?: components["schemas"]["OrderApprover"][];
            /** @description A list; a single string in the Agent schema of the approve operation. */
            approverMessages?: string[] | string;
            approvalSystemMessages?: string[];
            quoteInfo?: components["schemas"]["QuoteInfo"];
            returnRequests?: unknown[];
            /** @description Present on the replacement order of an exchange */
            originalOrderId?: string;
            /** @description Goes with `originalOrderId`; its shape is not documented */
            returnRequestData?: unknown;
            scheduledOrderId?: string;
            scheduledOrder?: unknown[];
            giftWithPurchaseInfo?: unknown[];
            giftWithPurchaseOrderMarkers?: components["schemas"]["GiftWithPurchaseMarker"][];
            giftWithPurchaseCommerceItemMarkers?: unknown[];
            markers?: unknown[];
            /** @description Its type is not documented */
            sharedWithOrganization?: unknown;
            dynamicProperties?: components["schemas"]["DynamicProperty"][];
            links?: components["schemas"]["Links"];
        };
        /** @description The shopper's open cart. */
        IncompleteOrder: components["schemas"]["Order"] & {
            id: string;
        };
        /**
         * @description A line without its `childItems`. A child may in turn have `childItems` of the same shape; they are not described, to keep the schema finite.
         *     Custom line properties are sent as further keys.
         */
        CartChildItemRequest: {
            /** @description Id of a line that is already in the cart */
            commerceItemId?: string;
            productId?: string;
            /** @description SKU id */
            catRefId?: string;
            /** @description A string in some nested examples */
            quantity?: number | string;
            /** @description Price per unit from an external system */
            externalPrice?: number;
            /** @description Number of units that get the external price */
            externalPriceQuantity?: number;
            externalData?: unknown[];
            currentPrice?: number;
            /**
             * @description The supervisor's price per unit (seen in the console, not on the reference page). Only role `csAgentSupervisorRole`, and only where the
             *     merchant's `itemPriceOverrideAllowedForCreate` is on.
             */
            overriddenPrice?: number;
            /** @description Goes with `overriddenPrice` */
            isPriceOverridden?: boolean;
            /** @description What the shopper entered for the item */
            shopperInput?: Record<string, unknown>;
            /** @description Child items */
            displayName?: string;
            /** @description Child items; an add-on lives and dies with its base item */
            addOnItem?: boolean;
            /** @description Child items */
            configurationOptionId?: string;
            /** @description Child items */
            priceListGroupId?: string;
            /** @description What happens to the asset; `Add` and `-` have been seen */
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
        /** @description A line of the cart with its configured and add-on items. */
        CartItemRequest: components["schemas"]["CartChildItemRequest"] & {
            childItems?: components["schemas"]["CartChildItemRequest"][];
        };
        CouponRequest: {
            code?: string;
            /** @description Promotion id */
            id?: string;
            /** @description `order` and `item` have been seen; may be empty */
            level?: string;
            description?: string;
            /** @enum {string} */
            status?: "claimed" | "unclaimed";
            /** @description Both types occur in the documents */
            totalAdjustment?: number | string;
        };
        CartContents: {
            items?: components["schemas"]["CartItemRequest"][];
            coupons?: components["schemas"]["CouponRequest"][];
            orderTotal?: number;
        };
        ShippingMethodRequest: {
            /** @description Shipping method id */
            value?: string;
        };
        /** @description An amount in major units. A string in the schemas, a number from clients. */
        RequestAmount: number | string;
        /** @description What all ways to pay share. */
        PaymentRequestBase: {
            /** @description Id of a payment the order already has */
            paymentGroupId?: string;
            amount?: components["schemas"]["RequestAmount"];
            billingAddress?: components["schemas"]["OrderAddress"];
            /** @description Passed on to the payment gateway's webhook */
            customProperties?: Record<string, unknown>;
        };
        /** @description A credit or debit card. Card data is never kept, so it is sent again with every payment. */
        CardPaymentRequest: {
            /** @constant */
            type: "card";
            nameOnCard?: string;
            /** @description Code of the card brand */
            cardType?: string;
            cardTypeName?: string;
            cardNumber?: string;
            cardCVV?: string;
            endMonth?: string;
            endYear?: number;
            expiryMonth?: string;
            expiryYear?: string;
            paymentMethodType?: string;
            /** @description Id of a card the shopper has saved (inferred: only answers show it) */
            savedCardId?: string;
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "card";
        });
        InvoicePaymentRequest: {
            /** @constant */
            type: "invoice";
            /** @description Purchase order number */
            PONumber?: string;
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "invoice";
        });
        PhysicalGiftCardPaymentRequest: {
            /** @constant */
            type: "physicalGiftCard";
            giftCardNumber?: string;
            giftCardPin?: string;
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "physicalGiftCard";
        });
        CashPaymentRequest: {
            /** @constant */
            type: "cash";
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "cash";
        });
        /** @description A payment that the merchant's own gateway handles; its data stands in `customProperties`. */
        GenericPaymentRequest: {
            /** @constant */
            type: "generic";
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "generic";
        });
        PaypalCheckoutPaymentRequest: {
            /** @constant */
            type: "paypalCheckout";
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "paypalCheckout";
        });
        LoyaltyPointsPaymentRequest: {
            /** @constant */
            type: "loyaltyPoints";
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "loyaltyPoints";
        });
        StoreCreditPaymentRequest: {
            /** @constant */
            type: "storeCredit";
            storeCreditNumber?: string;
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "storeCredit";
        });
        /** @description A payment known by the issuer identification number (IIN) of the card. */
        IinPaymentRequest: {
            /** @constant */
            type: "iinPaymentType";
        } & (components["schemas"]["PaymentRequestBase"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "iinPaymentType";
        });
        /** @description A way to pay, named by `type`. */
        PaymentRequest: components["schemas"]["CardPaymentRequest"] | components["schemas"]["InvoicePaymentRequest"] | components["schemas"]["PhysicalGiftCardPaymentRequest"] | components["schemas"]["CashPaymentRequest"] | components["schemas"]["GenericPaymentRequest"] | components["schemas"]["PaypalCheckoutPaymentRequest"] | components["schemas"]["LoyaltyPointsPaymentRequest"] | components["schemas"]["StoreCreditPaymentRequest"] | components["schemas"]["IinPaymentRequest"];
        SoldTo: {
            partyId?: string;
            partyNumber?: string;
        };
        /**
         * @description What the cart operations share. Custom order properties are sent as further top-level keys.
         *     `id` and `orderId` mean the same, an existing order: the documents of different releases name one or the other.
         *     The console sends `orderId` to price and `id` to place an order.
         */
        CartRequest: {
            /** @description Id of an existing order; same as `orderId` */
            id?: string;
            /** @description Id of an existing order; same as `id` */
            orderId?: string;
            /** @description Profile id of the shopper */
            profileId?: string;
            /** @description Defaults to the order id */
            cartName?: string;
            shoppingCart?: components["schemas"]["CartContents"];
            combineLineItems?: components["schemas"]["YesOrNo"];
            shippingMethod?: components["schemas"]["ShippingMethodRequest"];
            billingAddress?: components["schemas"]["OrderAddress"];
            /** @description A list in the console and most releases; the schema of some releases shows a single object. */
            payments?: components["schemas"]["PaymentRequest"][] | components["schemas"]["PaymentRequest"];
            /** @description Promotion ids */
            appliedPromotions?: string[];
            /** @description More addressees of the order's e-mails; 10 at most unless the merchant changed the limit */
            additionalEmails?: string[];
            soldTo?: components["schemas"]["SoldTo"];
            /** @description Where the request comes from; the console says `agent` */
            requestChannel?: string;
            /** @description Passed on to webhooks */
            customProperties?: Record<string, unknown>;
            /** @description Only in releases whose page shows the Store's definition */
            isAnonymousCheckout?: boolean;
            /** @description Only in releases whose page shows the Store's definition */
            visitId?: string;
        };
        ShippingGroupRequest: {
            /** @description For instance `hardgoodShippingGroup` or `inStorePickupShippingGroup` */
            type?: string;
            shippingMethod?: components["schemas"]["ShippingMethodRequest"];
            shippingAddress?: components["schemas"]["OrderAddress"];
            items?: components["schemas"]["CartItemRequest"][];
            /** @description In-store pickup */
            locationId?: string;
            /** @description In-store pickup */
            firstName?: string;
            /** @description In-store pickup */
            lastName?: string;
            /** @description In-store pickup */
            email?: string;
        };
        /** @description Splits the items over addresses, methods or stores; takes the place of `shippingAddress` and `shippingMethod`. */
        ShippingGroupRequests: components["schemas"]["ShippingGroupRequest"][];
        /**
         * @description When the order is repeated. `daysInMonth` wins over `daysOfWeek`; `scheduleType: periodic` needs `period`.
         *     List elements are integers in the Agent documents and numeric strings in the Store's examples.
         */
        OrderRecurrence: {
            /** @description 1 (Sunday) to 7 */
            daysOfWeek?: (number | string)[];
            /** @description 0 (January) to 11 */
            monthsInYear?: (number | string)[];
            /** @description 1 to 5 */
            weeksInMonth?: (number | string)[];
            /** @description 1 to 31 */
            daysInMonth?: (number | string)[];
            occurrenceInDay?: number;
            /** @description Milliseconds */
            delay?: number;
            /** @description Milliseconds */
            period?: number;
            /** @description Only in the Store's definition */
            interval?: number;
            /** @description Only in the Store's definition */
            selectedDates?: string[];
        };
        OrderScheduleRequest: {
            name?: string;
            /** @description `yyyy-MM-dd` in the Agent documents, `MM/dd/yyyy` in the Store's */
            startDate?: string;
            /** @description Same format as `startDate` */
            endDate?: string;
            /** @enum {string} */
            scheduleType?: "calendar" | "periodic";
            schedule?: components["schemas"]["OrderRecurrence"];
        };
        /** @description Creates the shopper's order in state `INCOMPLETE`. With `schedule` it becomes the template of a scheduled order. */
        CreateOrderRequest: {
            /** @constant */
            op: "createOrder";
            shippingAddress?: components["schemas"]["OrderAddress"];
            shippingGroups?: components["schemas"]["ShippingGroupRequests"];
            schedule?: components["schemas"]["OrderScheduleRequest"];
        } & (components["schemas"]["CartRequest"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "createOrder";
        });
        /** @description Opens another cart for the shopper. */
        CreateNewCartRequest: {
            /** @constant */
            op: "createNewCart";
        } & (components["schemas"]["CartRequest"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "createNewCart";
        });
        /** @description Prices the cart. May be repeated as often as the cart changes. */
        PriceOrderRequest: {
            /** @constant */
            op: "priceOrder";
            shippingAddress?: components["schemas"]["OrderAddress"];
            shippingGroups?: components["schemas"]["ShippingGroupRequests"];
        } & (components["schemas"]["CartRequest"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "priceOrder";
        });
        /** @description Has the payments authorised before the order is placed. */
        PreAuthorizeOrderRequest: {
            /** @constant */
            op: "preAuthorizeOrder";
            shippingAddress?: components["schemas"]["OrderAddress"];
            amountRemaining?: components["schemas"]["RequestAmount"];
        } & (components["schemas"]["CartRequest"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "preAuthorizeOrder";
        });
        /** @description Places the order. */
        SubmitOrderRequest: {
            /** @constant */
            op: "submitOrder";
            shippingAddress?: components["schemas"]["OrderAddress"];
            shippingGroups?: components["schemas"]["ShippingGroupRequests"];
            amountRemaining?: components["schemas"]["RequestAmount"];
        } & (components["schemas"]["CartRequest"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "submitOrder";
        });
        /** @description Hands orders over to order management again, after the receiver of the Order Submit webhook has failed. */
        ResendOrdersRequest: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "resendOrdersForFulfillment";
            /** @description Ids of the orders */
            orders: string[];
        };
        /** @description What to do with the cart or the placed orders, named by `op`. */
        OrderOperation: components["schemas"]["CreateOrderRequest"] | components["schemas"]["CreateNewCartRequest"] | components["schemas"]["PriceOrderRequest"] | components["schemas"]["PreAuthorizeOrderRequest"] | components["schemas"]["SubmitOrderRequest"] | components["schemas"]["ResendOrdersRequest"];
        ResendOrdersResult: {
            success: boolean;
            links?: components["schemas"]["Links"];
        };
        InitiateCancelOrderRequest: {
            /** @description Id of the order to cancel */
            orderId: string;
            /** @description Key of a cancel reason (`GET /ccagent/v1/merchant/orderCancelReasons`) */
            cancelReason: string;
        };
        CancelRefundMethod: {
            refundType?: "manualRefund" | "onlinePaymentGroup" | "physicalGiftCard" | (string & {});
            amount?: number;
            /** @description -1: no limit */
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
            /** @description SKU id */
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
        /** @description What cancelling would refund, in the terms of a return request. */
        CancelReturnRequest: {
            originatingOrder?: components["schemas"]["OrderRecord"];
            originatingOrderId?: string;
            /** @description The order as it would be after the return */
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
            /** @description Part of the refund that a refund method covers */
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
            /** @description Merchant-defined properties */
            additionalProperties?: Record<string, unknown>;
        };
        CancelOrderInitiated: {
            cancelOrder: components["schemas"]["OrderRecord"];
            returnRequest: components["schemas"]["CancelReturnRequest"];
            links?: components["schemas"]["Links"];
        };
        SubmitCancelById: {
            /** @description `cancelOrder.id` from initiateCancelOrder */
            id: string;
        };
        SubmitCancelByOrderId: {
            /** @description `cancelOrder.id` from initiateCancelOrder */
            orderId: string;
        };
        /** @description Names the cancel order, not the order that is cancelled. The Agent documents call it `id`, the Store's `orderId`; either will do. */
        SubmitCancelOrderRequest: components["schemas"]["SubmitCancelById"] | components["schemas"]["SubmitCancelByOrderId"];
        CancelOrderSubmitted: {
            orderCancelled: boolean;
            /** @description Id of the order that was cancelled, not of the cancel order */
            orderId: string;
            links?: components["schemas"]["Links"];
        };
        /** @description What to look for. The criteria given must all hold (inferred). */
        ReturnCriteria: {
            returnRequestId?: string;
            /** @description Number the shopper was told (RMA); since 21c */
            authorizationNumber?: string;
            orderId?: string;
            /**
             * @description Key of a return state (`getReturnStates`)
             * @enum {string}
             */
            state?: "PENDING_CUSTOMER_ACTION" | "PARTIAL_RETURN" | "FULL_RETURN" | "PENDING_REFUND" | "COMPLETE";
            siteId?: string;
            /** @description E-mail address of the shopper */
            email?: string;
            /** @description The account (organization) the order was placed for */
            account?: string;
            /**
             * Format: date-time
             * @description Earliest date of the request, with milliseconds
             */
            startDateFromTimeSpan?: string;
            pageNumber?: number;
            /** @description Requests per page */
            limit?: number;
        };
        /** @description What can be done next; `process` means receive the items, `refund` settle the money. Empty when nothing is left to do. */
        ReturnNextStep: "create" | "process" | "refund" | "showReturnRequest" | "" | (string & {});
        ReturnSummary: {
            returnRequestId: string;
            orderId?: string;
            siteId?: string;
            firstName?: string;
            lastName?: string;
            /** @description A string by its documented type, milliseconds since 1970 in the examples */
            createdDate?: string | number;
            operation?: components["schemas"]["ReturnNextStep"];
            /** @description State of the request; in a single return request it is an object */
            state?: string;
            priceListGroup?: components["schemas"]["PriceListGroup"];
            /** @description Refund by currency code; only where two currencies were paid in */
            totalRefundMap?: {
                [key: string]: number;
            };
        };
        /** @description A page of return requests; not the envelope other lists use. */
        ReturnSearch: {
            /** @description Number of hits over all pages */
            searchResults: number;
            totalRequests: components["schemas"]["ReturnSummary"][];
            links?: components["schemas"]["Links"];
        };
        /** @description Asks what of an order can be returned. Stores nothing. */
        InitiateReturnRequest: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "initiateReturn";
            orderId: string;
        };
        ReturnItemRequest: {
            /** @description The line of the order */
            commerceItemId: string;
            /** @description SKU id */
            catRefId?: string;
            productId?: string;
            /** @description Where the line was shipped in several parts */
            shippingGroupId?: string;
            /** @description At most `quantityAvailableForReturn` */
            quantityToReturn: number;
            /** @description Key of a return reason (`getReturnReasons`) */
            returnReason?: string;
        };
        /** @description Asks what the shopper would get back. Stores nothing. */
        CalculateRefundAmountsRequest: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "calculateRefundAmounts";
            orderId: string;
            returnItems: components["schemas"]["ReturnItemRequest"][];
        };
        /** @description Creates the request, in state `PENDING_CUSTOMER_ACTION`. */
        CreateReturnRequest: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "createReturnRequest";
            orderId: string;
            returnItems: components["schemas"]["ReturnItemRequest"][];
        };
        /** @description Asks what of an order can be exchanged. Stores nothing. */
        InitiateExchangeRequest: {
            /**
             * @description discriminator enum property added by openapi-typescript
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
            /** @description Text for people, for instance `Approved` for `PENDING_CUSTOMER_ACTION` */
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
            /** @description ISO 4217 */
            currencyCode?: string;
        };
        /** @description The order returned from. */
        ReturnOrderInfo: {
            orderId?: string;
            siteId?: string;
            /** Format: date-time */
            creationDate?: string;
            /** Format: date-time */
            submittedDate?: string;
            originOfOrder?: "default" | "contactCenter" | (string & {});
            /** @description For instance `Cloud Commerce` */
            sourceSystem?: string;
            priceInfo?: components["schemas"]["ReturnOrderPriceInfo"];
            priceListGroup?: components["schemas"]["PriceListGroup"];
            /** @description Since 22a */
            recurringChargePriceInfo?: Record<string, unknown>;
        };
        /** @description The shopper the order belongs to. */
        ReturnProfileInfo: {
            firstName?: string;
            middleName?: string | null;
            lastName?: string;
            email?: string;
            /** @description The account, for account shoppers. An object on the pages that initiate or calculate, a list on the page that reads. */
            organization?: Record<string, unknown> | Record<string, unknown>[];
        };
        /** @description The quote the order came from; absent on other orders. */
        ReturnQuoteInfo: {
            /** @description History of the quote */
            notes?: unknown[];
            errorInfo?: unknown[];
        };
        /**
         * @description Suggested amounts are computed; actual ones start with the same values and may be adjusted.
         *     `refundDue` = item refunds + actual shipping, shipping surcharge and tax + `otherRefund` - `returnFee`.
         */
        RefundInfo: {
            /** @description Suggested refund of the items */
            suggestedOrderRefund?: number;
            suggestedShippingRefund?: number;
            suggestedShippingSurchargeRefund?: number;
            suggestedTaxRefund?: number;
            suggestedOtherRefund?: number;
            /** @description Sum of the suggested amounts */
            suggestedTotalRefund?: number;
            actualShippingRefund?: number;
            actualShippingSurchargeRefund?: number;
            actualTaxRefund?: number;
            shippingTaxRefund?: number;
            otherRefund?: number;
            returnFee?: number;
            /** @description What the shopper gets back */
            refundDue?: number;
            /** @description Orders paid in two currencies only; known from e-mail templates */
            refundDuePrimaryCurrency?: number;
            /** @description Orders paid in two currencies only; known from e-mail templates */
            refundDueSecondaryCurrency?: number;
            /** @description Refund before any adjustment */
            unAdjustedRefundSubtotal?: number;
        };
        /** @description A way the shopper is paid back. */
        PaymentReversal: {
            /** @description `manualRefund` is paid by the merchant outside OCC */
            refundType?: "manualRefund" | "creditCard" | "onlinePaymentGroup" | "physicalGiftCard" | "tokenizedCreditCard" | "externalRefund" | "returnCredit" | (string & {});
            amount?: number;
            /** @description A display text here, upper case in webhooks; `Incomplete` is inferred */
            state?: "Complete" | "Incomplete" | (string & {});
            /** @description ISO 4217 */
            currencyCode?: string;
            /** @description The most this method can take; -1 stands for no limit (inferred from the webhook) */
            maxRefundAmount?: number;
            reversalMethod?: string;
            paymentGroupId?: string;
            creditCardType?: string;
            creditCardInfo?: {
                /** @description Masked */
                cardNumber?: string;
            };
        };
        /** @description How the return changes the promotions the order had. */
        ReturnPromotionAdjustments: {
            promotionAdjustmentsCount?: number;
            totalOrderDiscountAdjustment?: number;
            orderPromotionValueAdjustments?: unknown[];
            itemPromotionValueAdjustments?: unknown[];
            /** @description What items that stay now cost more */
            nonReturnItemCostAdjustment?: unknown[];
            manyToManyPromotionCouponAdjustment?: Record<string, unknown>;
        };
        /** @description A value of a list with the text the merchant gave it. */
        DisplayName: {
            /** @description The value as it appears in other bodies */
            displayKey: string;
            /** @description Text for people */
            displayName: string;
        };
        ReturnShippingGroup: {
            shippingGroupId?: string;
            type?: "hardgoodShippingGroup" | (string & {});
            shippingMethod?: {
                /** @description Name of the method */
                shippingMethod?: string;
                shippingMethodDescription?: string;
            };
            shippingAddress?: components["schemas"]["Address"];
        };
        /** @description Part of the line that has one price. */
        ReturnItemPriceDetail: {
            amount?: number;
            quantity?: number;
            tax?: number;
            orderDiscountShare?: number;
            detailedUnitPrice?: number;
            secondaryCurrencyTaxAmount?: number;
            discounted?: boolean;
            /** @description ISO 4217 */
            currencyCode?: string;
        };
        /**
         * @description A line of the order, seen by its return. Quantities: `quantityReturned` counts all requests of the order,
         *     `quantityAvailableForReturn` = shipped - returned, `quantityToReceive` = to return - received.
         */
        ReturnItem: {
            /** @description Absent before the request is created */
            returnItemId?: string;
            commerceItemId?: string;
            productId?: string;
            /** @description SKU id */
            catRefId?: string;
            displayName?: string;
            /** @description Key of the return reason */
            returnReasonId?: string;
            /** @description Text of the return reason; in requests the same name holds its key */
            returnReason?: string;
            /** @description Null before the item is received (inferred) */
            dispositionReason?: components["schemas"]["DisplayName"] | null;
            comments?: string | null;
            quantityShipped?: number;
            quantityReturned?: number;
            quantityAvailableForReturn?: number;
            quantityToReturn?: number;
            quantityToReceive?: number;
            quantityReceived?: number;
            /** @description Price of the quantity available for return */
            price?: number;
            unitPrice?: number;
            /** @description The item's part of the refund */
            suggestedRefundAmount?: number;
            actualRefundAmount?: number;
            unAdjustedRefundAmount?: number;
            suggestedShippingRefund?: number;
            suggestedShippingSurchargeRefund?: number;
            suggestedTaxRefund?: number;
            orderDiscountShare?: number;
            manualAdjustmentShare?: number;
            /** @description By the product, the SKU or the validation webhook */
            nonreturnable?: boolean;
            nonReturnableReason?: string | null;
            /** @description Whether the goods must be sent back */
            returnRequired?: boolean;
            actionCode?: string | null;
            adjustedPromotionReferences?: string;
            promotionAdjustments?: unknown[];
            externalData?: unknown[];
            dynamicProperties?: components["schemas"]["DynamicProperty"][];
            /** @description Chosen options of the SKU */
            skuOptionInfo?: unknown[];
            /** @description What the validation webhook added to the item */
            additionalProperties?: Record<string, unknown>;
            shippingGroup?: components["schemas"]["ReturnShippingGroup"];
            detailedItemPriceInfo?: components["schemas"]["ReturnItemPriceDetail"][];
        };
        /** @description A return request as the Agent API sees it. Operations answer different parts of it, therefore nothing is required. */
        ReturnRequest: {
            /** @description Absent before the request is created */
            returnRequestId?: string;
            /** @description In the answer of `calculateRefundAmounts`; elsewhere in `orderInfo` */
            orderId?: string;
            /** @description Display name of the state */
            returnRequestStatus?: string;
            state?: components["schemas"]["ReturnState"];
            operation?: components["schemas"]["ReturnNextStep"];
            isExchangeRequest?: boolean;
            /** @description Whether a supervisor changed the amounts */
            isManuallyAdjusted?: boolean;
            /** @description Whether the refund is done; OCC's spelling */
            isSetteled?: boolean;
            /** @description Exchanges only */
            isSubmitExchangeOrderAllowed?: boolean;
            /** @description Why the exchange order cannot be submitted; only when `isSubmitExchangeOrderAllowed` is false */
            submitExchangeAllowedValidationMessage?: Record<string, unknown>;
            /** @description Number the shopper was told (RMA), the request's id when no other is set */
            authorizationNumber?: string;
            /** @description Set by the validation webhook; null in the webhook's and Admin API's model when there is none */
            returnLabel?: string | null;
            /** @description Set by the validation webhook; null in the webhook's and Admin API's model when there is none */
            trackingNumber?: string[] | null;
            /** @description What the validation webhook added to the request */
            additionalProperties?: Record<string, unknown>;
            orderInfo?: components["schemas"]["ReturnOrderInfo"];
            profileInfo?: components["schemas"]["ReturnProfileInfo"];
            quoteInfo?: components["schemas"]["ReturnQuoteInfo"];
            refundInfo?: components["schemas"]["RefundInfo"];
            /** @description Refund methods. A list in real answers and on the pages that read, one object on the pages that update or receive. */
            paymentReversalInfo?: components["schemas"]["PaymentReversal"][] | components["schemas"]["PaymentReversal"];
            promotionAdjustments?: components["schemas"]["ReturnPromotionAdjustments"];
            returnItems?: components["schemas"]["ReturnItem"][];
            links?: components["schemas"]["Links"];
        };
        /**
         * @description `createReturnRequest` answers the new id, in a short form or within the return request. The other operations answer parts of a
         *     return request without `returnRequestId`.
         */
        ReturnOperationResult: components["schemas"]["ReturnCreated"] | components["schemas"]["ReturnRequest"];
        ReceivedChildItem: {
            returnItemId: string;
            /** @description At most `quantityToReceive`, counted without what came earlier (inferred) */
            quantityReceived: number;
            /** @description Key of a disposition reason (`getDispositionReasons`) */
            dispositionReason?: string;
            comments?: string;
        };
        ReceivedItem: components["schemas"]["ReceivedChildItem"] & {
            /** @description Add-ons of the item; since 21c, where it nests without end */
            childReturnItems?: components["schemas"]["ReceivedChildItem"][];
        };
        /** @description Records what came back. The request becomes `FULL_RETURN` when everything is there, `PARTIAL_RETURN` before (inferred). */
        ReceiveReturns: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "receiveReturns";
            /** @description Same as in the path */
            returnRequestId?: string;
            /** @description Number the shopper was told (RMA) */
            authorizationNumber?: string;
            returnItems: components["schemas"]["ReceivedItem"][];
        };
        ReturnItemReference: {
            returnItemId: string;
        };
        /** @description An entry of `paymentReversalInfo` with the amount to pay back. */
        RefundMethodAmount: components["schemas"]["PaymentReversal"] & {
            amount: number;
        };
        /** @description Pays back what can be paid back automatically. With a manual refund left the request becomes `PENDING_REFUND`, else `COMPLETE` (inferred). */
        InitiateRefund: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "initiateRefund";
            /** @description Same as in the path */
            returnRequestId?: string;
            returnItems?: components["schemas"]["ReturnItemReference"][];
            /** @description How much to pay back by which refund method; together `refundDue` */
            paymentReversalInfo?: components["schemas"]["RefundMethodAmount"][];
        };
        AdjustedChildItem: {
            returnItemId: string;
            /** @description Refund of the item in place of the suggested one */
            adjustedItemRefund?: number;
        };
        AdjustedItem: components["schemas"]["AdjustedChildItem"] & {
            /** @description Add-ons of the item; since 21c, where it nests without end */
            childReturnItems?: components["schemas"]["AdjustedChildItem"][];
        };
        /** @description Overrides the suggested amounts. What is left out keeps its value (inferred). */
        AdjustRefundAmounts: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "adjustRefundAmounts";
            /** @description Same as in the path */
            returnRequestId?: string;
            returnItems?: components["schemas"]["AdjustedItem"][];
            adjustedShippingRefund?: number;
            adjustedShippingSurchargeRefund?: number;
            adjustedTaxRefund?: number;
            /** @description Refund for anything that is no item or cost of the order */
            otherRefund?: number;
            /** @description Deducted from the refund */
            returnFee?: number;
            /** @description Deduction because of appeasements already paid */
            appeasementRefundAdjustment?: number;
            /** @description How much to pay back by which refund method */
            paymentReversalInfo?: components["schemas"]["RefundMethodAmount"][];
            comment?: string;
        };
        /** @description Says that the merchant has paid the manual refund. With nothing else outstanding the request becomes `COMPLETE` (inferred). */
        MarkManualRefund: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "markManualRefund";
            /** @description Same as in the path */
            returnRequestId?: string;
            returnItems?: components["schemas"]["ReturnItemReference"][];
            manualRefundAmount?: number;
        };
        /** @description Closes the request. */
        MarkAsComplete: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            op: "markAsComplete";
            /** @description Same as in the path */
            returnRequestId?: string;
            returnItems?: components["schemas"]["ReturnItemReference"][];
            comment?: string;
        };
        /** @description `returnItems` is marked as required for all operations, though only two use it; sending it always is the safe choice. */
        ReturnUpdate: components["schemas"]["ReceiveReturns"] | components["schemas"]["InitiateRefund"] | components["schemas"]["AdjustRefundAmounts"] | components["schemas"]["MarkManualRefund"] | components["schemas"]["MarkAsComplete"];
        ReceivedItems: {
            returnItems: components["schemas"]["ReceivedItem"][];
        };
        RemainingRefundRequest: {
            /** @description Sum of the refund methods in the currency of the price list group */
            primaryCurrencyRefundAmount: number;
            /** @description Sum of the refund methods in the alternate currency */
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
        CancelReason: {
            key?: "badProductReview" | "betterCompetitorPrice" | "cannotProcessOrder" | "changeOfMind" | "itemAvailableAtDiscountCurrently" | "noLongerNeeded" | "noUpdateOnShipmentStatus" | "paymentNotReceived" | (string & {});
            /** @description Same as `key`; the property list spells it so, the example does not */
            Key?: string;
            /** @description Text for people */
            displayValue: string;
        };
        WrappedCancelReasons: {
            links?: components["schemas"]["Links"];
            /** @description True: the answer is a bare list that was wrapped */
            autoWrap?: boolean;
            items: components["schemas"]["CancelReason"][];
        };
        /** @description A bare list, or the same list wrapped. Accept both. */
        CancelReasonList: components["schemas"]["CancelReason"][] | components["schemas"]["WrappedCancelReasons"];
        WrappedDisplayNames: {
            links?: components["schemas"]["Links"];
            /** @description True: the answer is a bare list that was wrapped */
            autoWrap?: boolean;
            items: components["schemas"]["DisplayName"][];
        };
        /** @description A bare list, or the same list wrapped. Accept both. */
        DisplayNameList: components["schemas"]["DisplayName"][] | components["schemas"]["WrappedDisplayNames"];
        /** @description How long after its submission an order waits before it goes to fulfilment. */
        RemorsePeriod: {
            /** @description Whether orders wait at all */
            isRemorsePeriod?: boolean;
            /** @description Same as `isRemorsePeriod`; the property list spells it so, the examples do not */
            isRemorsePriod?: boolean;
            remorsePeriodHours?: number;
            remorsePeriodMinutes?: number;
            /** @description Whether the values belong to one site; since 25D (in answers inferred) */
            isSiteSpecific?: boolean;
            links?: components["schemas"]["Links"];
        };
        /** @description Hours and minutes travel as strings here, though as integers in the answer. Both are needed when `isRemorsePeriod` is true. */
        RemorsePeriodUpdate: {
            isRemorsePeriod: boolean;
            /** @description A whole number from 0 on */
            remorsePeriodHours?: string;
            /** @description A whole number from 0 to 59 */
            remorsePeriodMinutes?: string;
            /** @description Whether to set the values of the site in `X-CCSite` alone; since 25D */
            isSiteSpecific?: boolean;
        };
        /** @description A price by id of the price list group. */
        PricesByGroup: {
            [key: string]: number | null;
        };
        VolumePriceLevel: {
            levelMinimum: number;
            /** @description Absent on the last level */
            levelMaximum?: number;
            price: number;
        };
        VolumePriceLevels: {
            numLevels?: number;
            levels?: components["schemas"]["VolumePriceLevel"][];
        };
        /** @description Holds one of the two. With `bulkPrice` the level reached prices all units, with `tieredPrice` each level its own (inferred). */
        VolumePrice: {
            bulkPrice?: components["schemas"]["VolumePriceLevels"];
            tieredPrice?: components["schemas"]["VolumePriceLevels"];
        };
        /** @description A volume price; null when there is none. A number in some documents and recorded answers. */
        VolumePriceValue: components["schemas"]["VolumePrice"] | (number | null);
        /** @description A volume price by id of the price list group. */
        VolumePricesByGroup: {
            [key: string]: components["schemas"]["VolumePriceValue"];
        };
        /**
         * @description Prices of a product or SKU; `salePrice` stands with them. The singular ones are in the price list group of the call, the plural ones
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
            /** @description Id of the price list group the list price comes from */
            derivedListPriceFrom?: string;
            /** @description Id of the price list group the sale price comes from */
            derivedSalePriceFrom?: string;
            /** @description Id of the price list group the surcharge comes from */
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
            /** @description Whether an external configurator makes it */
            configurable?: boolean;
            /** @description Whether it becomes an asset or service of the shopper */
            assetable?: boolean;
            nonreturnable?: boolean;
            onlineOnly?: boolean;
            /** @description Sold with other products only */
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
        /** @description A category (collection) without its neighbours. */
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
        /** @description Order in which to show the values, by variant property. */
        VariantValuesOrder: {
            [key: string]: string[];
        } | null;
        /** @description A SKU as its product shows it: known by `repositoryId`, without `id`. Values of its variant options are properties named after the option. */
        ProductSku: components["schemas"]["CatalogPrices"] & components["schemas"]["CatalogImages"] & {
            /** @description SKU id */
            repositoryId?: string;
            displayName?: string | null;
            active?: boolean;
            /** @description A number in one release's documents, a string elsewhere */
            barcode?: string | number | null;
            model?: string | null;
            productLine?: string | null;
            productFamily?: string | null;
            unitOfMeasure?: string | null;
            /** @description A string in the 10-17 documents, a number or null elsewhere */
            salePrice?: number | string | null;
            salePriceStartDate?: string | null;
            /** @description An integer in the 10-17 documents, a string or null elsewhere */
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
            /** @description Null in recorded answers; an object or a string in the documents */
            largeImage?: unknown;
            /** @description Null in recorded answers; an object or a list in the documents */
            smallImage?: unknown;
            thumbnailImage?: null;
        };
        /** @description A product without its related products and variant options. What a SKU shows of its product is a part of it. */
        ProductCore: components["schemas"]["CatalogPrices"] & components["schemas"]["CatalogImages"] & components["schemas"]["ProductFlags"] & {
            id?: string;
            /** @description Same as `id` */
            repositoryId?: string;
            /** @description Product type */
            type?: string;
            displayName?: string;
            description?: string | null;
            longDescription?: string | null;
            brand?: string | null;
            /** @description Path on the storefront, for instance `/slug/product/{id}` */
            route?: string;
            seoUrlSlugDerived?: string;
            creationDate?: string;
            lastModifiedDate?: string;
            arrivalDate?: string | null;
            /** @description Admin API only */
            dateAvailable?: string;
            /** @description Admin API only */
            daysAvailable?: number;
            unitOfMeasure?: string | null;
            height?: number | null;
            width?: number | null;
            length?: number | null;
            weight?: number | null;
            /** @description The most one order may hold */
            orderLimit?: number | null;
            avgCustRating?: number | null;
            salePrice?: number | null;
            secondaryCurrencyShippingSurcharge?: number | null;
            productImagesMetadata?: Record<string, unknown>[];
            productImages?: components["schemas"]["RepositoryReference"][];
            /** @description Null in recorded answers */
            largeImage?: unknown;
            /** @description Null in recorded answers */
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
            /** @description The SKUs; `repositoryId` alone where a SKU shows its product */
            childSKUs?: components["schemas"]["ProductSku"][];
            links?: components["schemas"]["Links"];
        };
        ProductVariantOption: {
            optionId?: string;
            optionName?: string;
            /** @description Key of the option, made of SKU type and option */
            mapKeyPropertyAttribute?: string;
            /** @description Number of each value, by its text */
            optionValueMap?: {
                [key: string]: number;
            };
            listingVariant?: boolean;
            variantBasedDisplay?: boolean;
        };
        /** @description A product. Properties of its product type and custom ones (`x_…`) stand beside the others. */
        Product: components["schemas"]["ProductCore"] & {
            /** @description Products in their own right, listed here without their own related products */
            relatedProducts?: components["schemas"]["ProductCore"][] | null;
            productVariantOptions?: components["schemas"]["ProductVariantOption"][] | null;
        };
        Sku: components["schemas"]["ProductSku"] & {
            id?: string;
            /** @description `sku` or a SKU type */
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
            /** @description Chosen options */
            productVariantOptions?: unknown[];
            auxiliaryMedia?: Record<string, unknown>;
            translations?: Record<string, unknown>;
            skuInfos?: Record<string, unknown>;
            dynamicAttributes?: Record<string, unknown>;
            dynamicPropertyMapString?: Record<string, unknown>;
            dynamicPropertyMapDouble?: Record<string, unknown>;
            /** @description The products the SKU belongs to. A list in recorded answers and newer documents, one object in the 10-17 documents. */
            parentProducts?: components["schemas"]["ProductCore"][] | components["schemas"]["ProductCore"];
            links?: components["schemas"]["Links"];
        };
        WrappedSkus: {
            links?: components["schemas"]["Links"];
            /** @description True: the answer is a bare list that was wrapped */
            autoWrap?: boolean;
            items: components["schemas"]["Sku"][];
        };
        SkuInItems: {
            links?: components["schemas"]["Links"];
            items: components["schemas"]["Sku"];
        };
        /** @description The SKU as the single entry of a wrapped list, as the object in `items`, or bare. Accept all three. */
        SkuAnswer: components["schemas"]["WrappedSkus"] | components["schemas"]["SkuInItems"] | components["schemas"]["Sku"];
        /** @description `orderableQuantity` is not always the sum of the other quantities. */
        StockStatus: {
            productId?: string;
            /** @description SKU id */
            catRefId?: string;
            stockStatus?: "IN_STOCK" | "OUT_OF_STOCK" | (string & {});
            /** @description The most that can be ordered */
            orderableQuantity?: number;
            inStockQuantity?: number;
            backOrderableQuantity?: number;
            preOrderableQuantity?: number;
            availabilityDate?: string | null;
            /** @description Inventory location; null in the lists' answers for the default inventory */
            locationId?: string | null;
            links?: components["schemas"]["Links"];
        };
        ShippingQueryItem: {
            productId?: string;
            /** @description SKU id */
            catRefId?: string;
            quantity?: number;
            price?: number;
            rawTotalPrice?: number;
            currentPrice?: number;
            /** @description A list in the example, an object in the schema */
            discountInfo?: unknown[] | Record<string, unknown>;
            invalid?: boolean;
            /** @description Whether it is in stock */
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
            /** @description ISO 4217 */
            currencyCode?: string;
        };
        /**
         * @description `country` and `state` are names for people in the examples; the codes stand in `selectedCountry`, `selectedState` and `state_ISOCode`.
         *     An empty string stands for none.
         */
        ShippingQueryAddress: components["schemas"]["Address"] & {
            address1: string;
            city: string;
            country: string;
            defaultCountryCode?: string | null;
        };
        /** @description A part of a configured item, or an add-on. Its own children are left out here. */
        ShippingQueryChildItem: {
            addOnItem?: boolean;
            quantity?: number;
        };
        ShippingQueryGroupItem: {
            commerceItemId?: string;
            productId?: string;
            /** @description SKU id */
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
            /** @description The shopper; the price list group of the profile decides. 10-17 only */
            profileId?: string;
            /** @description 10-17 only */
            populateShippingMethods?: boolean;
            /** @description Products that may bear a shipping surcharge */
            productIdForShippingSurcharge: string[];
            /** @description The cart; required since 12-17 */
            items?: components["schemas"]["ShippingQueryItem"][];
            priceInfo?: components["schemas"]["ShippingQueryPriceInfo"];
            shippingAddress?: components["schemas"]["ShippingQueryAddress"];
            /** @description Parts of the order that ship to different addresses; since 21 */
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
        /** @description What to ship and where to. The documents changed the body with the releases; clients send another one still. */
        ShippingMethodQuery: components["schemas"]["ShippingMethodQueryForItems"] | components["schemas"]["ShippingMethodQueryForCart"];
        /** @description What shipping costs when the order is worth from `low` to `high`. */
        ShippingMethodRange: {
            repositoryId?: string;
            low?: number;
            /** @description Null on the last range */
            high?: number | null;
            amount?: number;
        };
        ShippingMethod: {
            /** @description Read by clients; the documents have `repositoryId` alone */
            id?: string;
            repositoryId?: string;
            displayName?: string;
            description?: string | null;
            /** @description Since 22b */
            internalName?: string;
            /** @description Since 22b */
            externalId?: string;
            /** @description Lower ones come first */
            displaySequence?: number;
            enabled?: boolean;
            type?: number;
            shippingGroupType?: "hardgoodShippingGroup" | (string & {});
            shippingCalculator?: "priceRange" | (string & {});
            /** @description Without a value null in the newest documents and false in 22b */
            eligibleForProductWithSurcharges?: boolean | null;
            /** @description Whether a webhook sets the price */
            isExternallyPriced?: boolean;
            /** @description Whether it stands in when the webhook fails (inferred) */
            isFallback?: boolean;
            taxCode?: string | null;
            ranges?: components["schemas"]["ShippingMethodRange"][];
            shipToLocations?: components["schemas"]["RepositoryReference"][];
            /** @description Since 22b */
            associatedPriceListGroups?: unknown[];
        };
        WrappedShippingMethods: {
            links?: components["schemas"]["Links"];
            /** @description True: the answer is a bare list that was wrapped */
            autoWrap?: boolean;
            items: components["schemas"]["ShippingMethod"][];
        };
        ShippingMethodsInObject: {
            object: components["schemas"]["ShippingMethod"][];
        };
        /** @description A bare list, the same list wrapped, or in a property named `object`. */
        ShippingMethodList: components["schemas"]["ShippingMethod"][] | components["schemas"]["WrappedShippingMethods"] | components["schemas"]["ShippingMethodsInObject"];
    };
    responses: {
        /** @description Any other failure. */
        Default: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request is not valid, or a business rule refuses it. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No token, an expired one, or one of another API. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The agent's role does not allow it, or the call asks for too much (error code 60012). */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such resource. */
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
         * @description The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
         * @example {"shopperProfileId":"110658"}
         */
        AgentContextRequired: string;
        /**
         * @description Id of the account to work in. Absent, the shopper's first active account counts.
         * @example or-100001
         */
        Organization: string;
        /**
         * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
         * @example en
         */
        AssetLanguage: string;
        /**
         * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
         * @example siteUS
         */
        Site: string;
        /**
         * @description Page size; 250 when absent, and 250 at most.
         * @example 20
         */
        Limit: number;
        /**
         * @description Zero-based index of the first item; 0 when absent.
         * @example 0
         */
        Offset: number;
        /**
         * @description `property:asc` or `property:desc`.
         * @example lastName:asc
         */
        Sort: string;
        /** @description Id of the resource. */
        Id: string;
        /**
         * @description Locale of the texts in the answer, error messages included.
         * @example en-US
         */
        AcceptLanguage: string;
        /**
         * @description `SCIM` makes `q` a SCIM filter; absent, `q` is a JSON object of criteria (text search).
         * @example SCIM
         */
        QueryFormat: "SCIM";
        /**
         * @description Comma-separated properties to return; in lists with the prefix `items.`, though names without it are accepted as well.
         * @example items.id,totalResults
         */
        Fields: string;
        /**
         * @description Asks for the total number of hits.
         * @example true
         */
        TotalResults: boolean;
        /**
         * @description Id of the price list group to price with.
         * @example defaultPriceGroup
         */
        PriceListGroup: string;
        /**
         * @description The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
         * @example {"shopperProfileId":"110658"}
         */
        AgentContext: string;
        /**
         * @description Id of the site the order belongs to.
         * @example siteUS
         */
        SiteRequired: string;
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
            /** @description A token. */
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
            /** @description A token. */
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
            /** @description Done. */
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
            /** @description Done. */
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
            /** @description A token. */
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
            /** @description A token. */
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
            /** @description Done. */
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
            /** @description Done. */
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
                 * @description Page size; 250 when absent, and 250 at most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Zero-based index of the first item; 0 when absent.
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * @description `property:asc` or `property:desc`.
                 * @example lastName:asc
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description SCIM filter over `firstName`, `lastName`, `email` and `role`.
                 * @example lastName sw "Ng"
                 */
                q?: string;
                /** @description Adds to each contact how many further accounts it belongs to. */
                includeSecondaryOrganizationsCount?: boolean;
                /** @description Comma-separated role ids; only contacts holding one of them. */
                filterUsersWithRoleIds?: string;
                /** @description Which roles the answer lists; absent, the organizational ones of the current account. */
                includedRoles?: "organizationalRolesForCurrentOrganization" | "allRolesForCurrentOrganization";
                /** @description Adds `accessRights`. */
                expand?: "accessRights";
            };
            header: {
                /**
                 * @description The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext": components["parameters"]["AgentContextRequired"];
                /**
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts. */
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
                 * @description The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext": components["parameters"]["AgentContextRequired"];
                /**
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
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
            /** @description The id of the new contact. */
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
                /** @description Which roles the answer lists; absent, the organizational ones of the current account. */
                includedRoles?: "organizationalRolesForCurrentOrganization" | "allRolesForCurrentOrganization";
                /** @description Adds `accessRights`. */
                expand?: "accessRights";
            };
            header: {
                /**
                 * @description The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext": components["parameters"]["AgentContextRequired"];
                /**
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact. */
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
                 * @description The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext": components["parameters"]["AgentContextRequired"];
                /**
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path: {
                /** @description Id of the resource. */
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
            /** @description The contact as it is now. */
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
                 * @description Text search: a JSON object (`ProfileCriteria`). SCIM: a filter over `email`, `firstName`, `lastName`, `login`, `parentOrganization.name`,
                 *     `secondaryOrganizations.name`, `allSecondaryAddresses.postalCode`, `allSecondaryAddresses.phoneNumber` and, by their bare id, properties the
                 *     merchant defined.
                 */
                q: string;
                /**
                 * @description `SCIM` makes `q` a SCIM filter; absent, `q` is a JSON object of criteria (text search).
                 * @example SCIM
                 */
                queryFormat?: components["parameters"]["QueryFormat"];
                /**
                 * @description Comma-separated properties to return; in lists with the prefix `items.`, though names without it are accepted as well.
                 * @example items.id,totalResults
                 */
                fields?: components["parameters"]["Fields"];
                /**
                 * @description Page size; 250 when absent, and 250 at most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Zero-based index of the first item; 0 when absent.
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * @description `property:asc` or `property:desc`.
                 * @example lastName:asc
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Asks for the total number of hits.
                 * @example true
                 */
                totalResults?: components["parameters"]["TotalResults"];
                /**
                 * @description Adds to each row what is known of the shopper's orders; the console always asks for it.
                 * @example true
                 */
                includeOrderDetails?: boolean;
                /** @description Lets a SCIM filter nest `and`, `or` and parentheses. */
                useAdvancedQParser?: boolean;
            };
            header?: {
                /**
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The hits. */
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
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
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
            /** @description The id of the new shopper. */
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
                 * @description Which roles the answer lists; absent, all organizational ones, those in further accounts included. The values are documented in 22d, the
                 *     parameter's name is inferred from the member operations.
                 */
                includedRoles?: "organizationalRolesForCurrentOrganization" | "allRolesForCurrentOrganization";
            };
            header?: {
                /**
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shopper. */
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
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path: {
                /** @description Id of the resource. */
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
            /** @description The shopper as it is now. */
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
                 * @description With `queryFormat=SCIM` a filter over `id`, `state`, `siteId`, `profileId`, `submittedDate`, `profile.email`, `profile.firstName`,
                 *     `profile.lastName`, `organization.name`, `approvers.firstName`, `approvers.lastName`, `shippingGroups.phoneNumber`,
                 *     `commerceItems.productId`, `commerceItems.catalogRefId` and custom properties (without prefix). Otherwise `OrderSearchCriteria` as JSON.
                 */
                q?: string;
                /**
                 * @description `SCIM` makes `q` a SCIM filter; absent, `q` is a JSON object of criteria (text search).
                 * @example SCIM
                 */
                queryFormat?: components["parameters"]["QueryFormat"];
                /**
                 * @description Allows the whole SCIM grammar with `and`, `or` and parentheses.
                 * @example true
                 */
                useAdvancedQParser?: boolean;
                /**
                 * @description Profile id of the shopper; takes the place of `q`.
                 * @example 110658
                 */
                profileId?: string;
                /**
                 * @description With `profileId`, asks for the shopper's open cart.
                 * @example incomplete
                 */
                status?: "incomplete";
                /**
                 * @description Page size; 250 when absent, and 250 at most.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Zero-based index of the first item; 0 when absent.
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * @description `property:asc` or `property:desc`; SCIM only.
                 * @example submittedDate:desc
                 */
                sort?: string;
                /**
                 * @description Comma-separated properties to return; in lists with the prefix `items.`, though names without it are accepted as well.
                 * @example items.id,totalResults
                 */
                fields?: components["parameters"]["Fields"];
                /**
                 * @description Asks for the total number of hits.
                 * @example true
                 */
                totalResults?: components["parameters"]["TotalResults"];
            };
            header?: {
                /**
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Orders, or the open cart. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"] | components["schemas"]["OrderTextResult"] | components["schemas"]["IncompleteOrder"];
                };
            };
            /** @description The shopper has no open cart. */
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
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * @description Id of the price list group to price with.
                 * @example defaultPriceGroup
                 */
                "X-CCPriceListGroup"?: components["parameters"]["PriceListGroup"];
                /**
                 * @description The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext"?: components["parameters"]["AgentContext"];
                /**
                 * @description Locale of the texts in the answer, error messages included.
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
            /** @description The order; for `resendOrdersForFulfillment` a confirmation. */
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
    getOrder: {
        parameters: {
            query?: {
                /**
                 * @description `full` answers every property; other values are not documented.
                 * @example full
                 */
                includeResult?: string;
            };
            header?: {
                /**
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext"?: components["parameters"]["AgentContext"];
                /**
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
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
                 * @description The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext": components["parameters"]["AgentContextRequired"];
                /**
                 * @description Id of the site the order belongs to.
                 * @example siteUS
                 */
                "X-CCSite": components["parameters"]["SiteRequired"];
                /**
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
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
            /** @description The cancel order and what it would refund. */
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
                 * @description The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext": components["parameters"]["AgentContextRequired"];
                /**
                 * @description Id of the site the order belongs to.
                 * @example siteUS
                 */
                "X-CCSite": components["parameters"]["SiteRequired"];
                /**
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
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
            /** @description Whether the order is cancelled. */
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
                 * @description The criteria, as a JSON object in one string (not SCIM).
                 * @example {"orderId":"o30446","limit":20}
                 */
                q: string;
            };
            header?: {
                /**
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Return requests. */
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
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * @description Locale of the texts in the answer, error messages included.
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
            /** @description What can be returned, what it would give back, or the new return request. */
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
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The return request. */
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
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the resource. */
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
            /** @description The return request as it is now. */
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
                 * @description The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext"?: components["parameters"]["AgentContext"];
                /**
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the resource. */
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
            /** @description The return request as it is now. */
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
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
                /**
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the resource. */
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
            /** @description What is left. */
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
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list, bare or wrapped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelReasonList"];
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
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list, bare or wrapped. */
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
                 * @description Which kind of request the list is for. The documents name the singular words, clients the plural ones.
                 * @example Return
                 */
                process: "Return" | "Exchange" | "Returns" | "Exchanges";
            };
            header?: {
                /**
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list, bare or wrapped. */
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
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list, bare or wrapped. */
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
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list, bare or wrapped. */
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
    getRemorsePeriod: {
        parameters: {
            query?: {
                /**
                 * @description Reads the values of the site in `X-CCSite` instead of the general ones; since 25D.
                 * @example true
                 */
                isSiteSpecific?: boolean;
            };
            header?: {
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The remorse period. */
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
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
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
            /** @description The remorse period as it is now. */
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
    getProduct: {
        parameters: {
            query?: {
                /** @description Catalog to look in. */
                catalogId?: string;
                /** @description Whether to return prices; true when absent (Store API). */
                withPrices?: boolean;
                /** @description Whether to return a few prices only; false when absent (Store API). */
                minimalPrices?: boolean;
                /** @description Whether SKUs show their listing SKU; false when absent (Store API). */
                includeChildSKUsListingIds?: boolean;
                /** @description Price list group to price with (Store API). */
                storePriceListGroupId?: string;
                /** @description Whether to return prices (Admin API). */
                includePrices?: boolean;
                /** @description Price list group to price with (Admin API). */
                priceListGroupId?: string;
                /** @description Whether to return the catalogs of the product (Admin API). */
                showCatalogsInfo?: boolean;
                /** @description Levels of nested items, 0 to 6; 4 when absent (Admin API). */
                depth?: string;
                /**
                 * @description Comma-separated properties to return; in lists with the prefix `items.`, though names without it are accepted as well.
                 * @example items.id,totalResults
                 */
                fields?: components["parameters"]["Fields"];
                /** @description Comma-separated properties to return as well. */
                include?: string;
                /** @description Comma-separated properties to leave out. */
                exclude?: string;
                /** @description Name of a stored filter of properties. */
                filterKey?: string;
            };
            header?: {
                /**
                 * @description The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext"?: components["parameters"]["AgentContext"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * @description Id of the price list group to price with.
                 * @example defaultPriceGroup
                 */
                "X-CCPriceListGroup"?: components["parameters"]["PriceListGroup"];
                /**
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
            };
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
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
                /** @description Catalog to look in. */
                catalogId?: string;
                /** @description Absent or true: also SKUs not sold individually (marked as required). */
                showNotForIndividualSale?: boolean;
                /** @description Same as the id in the path; marked as required, but clients leave it out. */
                skuId?: string;
                /**
                 * @description Comma-separated properties to return; in lists with the prefix `items.`, though names without it are accepted as well.
                 * @example items.id,totalResults
                 */
                fields?: components["parameters"]["Fields"];
                /** @description Comma-separated properties to return as well. */
                include?: string;
                /** @description Comma-separated properties to leave out. */
                exclude?: string;
                /** @description Name of a stored filter of properties. */
                filterKey?: string;
            };
            header?: {
                /**
                 * @description The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
                 * @example {"shopperProfileId":"110658"}
                 */
                "X-CCAgentContext"?: components["parameters"]["AgentContext"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * @description Id of the price list group to price with.
                 * @example defaultPriceGroup
                 */
                "X-CCPriceListGroup"?: components["parameters"]["PriceListGroup"];
                /**
                 * @description Locale of the texts in the answer, error messages included.
                 * @example en-US
                 */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The SKU, in one of three forms. */
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
                /** @description Catalog to look in. */
                catalogId?: string;
                /** @description The SKU whose stock to read. */
                skuId?: string;
                /** @description Inventory location; `NULL` names the default inventory. */
                locationId?: string;
                /** @description True: the real status; else a stock level of 0 may show as in stock. */
                actualStockStatus?: boolean;
            };
            header?: {
                /**
                 * @description Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
                 * @example en
                 */
                "X-CCAsset-Language"?: components["parameters"]["AssetLanguage"];
            };
            path: {
                /** @description Id of the resource. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stock. */
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
                 * @description Id of the account to work in. Absent, the shopper's first active account counts.
                 * @example or-100001
                 */
                "X-CCOrganization"?: components["parameters"]["Organization"];
                /**
                 * @description Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
                 * @example siteUS
                 */
                "X-CCSite"?: components["parameters"]["Site"];
                /**
                 * @description Locale of the texts in the answer, error messages included.
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
            /** @description The methods, bare, wrapped or in `object`. */
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
}
