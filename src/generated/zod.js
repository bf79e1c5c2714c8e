// Written by `npm run generate` from spec/. Do not edit.

import * as z from 'zod';

export const zPasswordGrant = z.looseObject({
    grant_type: z.literal('password'),
    username: z.string().min(1),
    password: z.string().min(1),
    totp_code: z.string().regex(/^[0-9]{6}$/).optional(),
    validation_token: z.string().optional(),
    remember_device: z.union([
        z.boolean(),
        z.string()
    ]).optional(),
    fingerprint: z.string().optional()
});

export const zApplicationGrant = z.looseObject({
    grant_type: z.literal('client_credentials')
});

export const zLoginForm = z.discriminatedUnion('grant_type', [
    zPasswordGrant,
    zApplicationGrant
]);

export const zErrorDetail = z.looseObject({
    errorCode: z.string().optional(),
    message: z.string().optional(),
    status: z.string().optional(),
    devMessage: z.string().optional(),
    moreInfo: z.string().optional(),
    'o:errorPath': z.string().optional(),
    type: z.string().optional()
});

/**
 * The body of a failed call. With several failures the single ones stand in `errors`, and the outer `errorCode` is absent or `00000000`.
 *
 */
export const zError = z.looseObject({
    errorCode: z.string().optional(),
    message: z.string().optional(),
    status: z.string().optional(),
    devMessage: z.string().optional(),
    moreInfo: z.string().optional(),
    'o:errorPath': z.string().optional(),
    type: z.string().optional(),
    errors: z.array(zErrorDetail).optional()
});

export const zLink = z.looseObject({
    rel: z.string(),
    href: z.string()
});

export const zLinks = z.array(zLink);

/**
 * An access token. Send it as `Authorization: Bearer …`. The first stage of a two-stage sign-in answers `validation_token` in its place.
 *
 */
export const zToken = z.looseObject({
    access_token: z.string().optional(),
    validation_token: z.string().optional(),
    token_type: z.string().optional(),
    expires_in: z.union([
        z.int(),
        z.string()
    ]).optional(),
    links: zLinks.optional()
});

export const zVerificationCodeRequest = z.looseObject({
    validation_token: z.string().min(1)
});

export const zVerificationCodeSent = z.looseObject({
    success: z.boolean(),
    links: zLinks.optional()
});

/**
 * The console posts `{}`.
 */
export const zEmptyObject = z.record(z.string(), z.unknown());

export const zLogout = z.looseObject({
    result: z.boolean(),
    links: zLinks.optional()
});

export const zVerification = z.looseObject({
    success: z.boolean().optional(),
    links: zLinks.optional()
});

export const zAgentContext = z.looseObject({
    shopperProfileId: z.string().min(1).optional()
});

export const zSortOrder = z.looseObject({
    property: z.string(),
    order: z.string()
});

/**
 * What surrounds the `items` of a page. `total` is the older twin of `totalResults`; both appear together.
 */
export const zPageEnvelope = z.looseObject({
    total: z.union([
        z.int(),
        z.string()
    ]).optional(),
    totalResults: z.union([
        z.int(),
        z.string()
    ]).optional(),
    offset: z.int().optional(),
    limit: z.int().optional(),
    sort: z.union([
        z.array(zSortOrder),
        z.string()
    ]).nullish(),
    links: zLinks.optional()
});

/**
 * `b2b_user` is a contact of an account, `b2c_user` a shopper without one.
 */
export const zProfileType = z.string();

/**
 * A flag that OCC writes as a word.
 */
export const zYesOrNo = z.enum(['yes', 'no']);

/**
 * An account (organization) as other resources mention it; often only some of these are present.
 */
export const zOrganizationSummary = z.looseObject({
    id: z.string().optional(),
    repositoryId: z.string().optional(),
    name: z.string().optional(),
    active: z.boolean().optional(),
    description: z.string().nullish()
});

/**
 * A role as held. One contact may hold several, each within one account.
 */
export const zMemberRole = z.looseObject({
    function: z.string().optional(),
    repositoryId: z.string().optional(),
    name: z.string().optional(),
    relativeTo: zOrganizationSummary.optional()
});

export const zAccessRight = z.looseObject({
    id: z.string().optional(),
    repositoryId: z.string().optional(),
    name: z.string().optional(),
    displayName: z.string().optional(),
    description: z.string().nullish(),
    type: z.string().optional()
});

/**
 * A postal address. Any part may be null or an empty string in answers.
 */
export const zAddress = z.looseObject({
    repositoryId: z.string().nullish(),
    firstName: z.string().nullish(),
    middleName: z.string().nullish(),
    lastName: z.string().nullish(),
    prefix: z.string().nullish(),
    suffix: z.string().nullish(),
    companyName: z.string().nullish(),
    jobTitle: z.string().nullish(),
    address1: z.string().nullish(),
    address2: z.string().nullish(),
    address3: z.string().nullish(),
    city: z.string().nullish(),
    county: z.string().nullish(),
    state: z.string().nullish(),
    postalCode: z.string().nullish(),
    country: z.string().nullish(),
    phoneNumber: z.string().nullish(),
    faxNumber: z.string().nullish(),
    email: z.string().nullish(),
    alias: z.string().nullish(),
    externalAddressId: z.string().nullish(),
    isDefaultAddress: z.boolean().optional(),
    selectedCountry: z.string().nullish(),
    selectedState: z.string().nullish(),
    state_ISOCode: z.string().nullish(),
    types: z.array(z.union([z.string(), z.looseObject({
            id: z.string().optional(),
            repositoryId: z.string().optional(),
            displayName: z.string().optional()
        })])).optional()
});

/**
 * Addresses by nickname. Some answers hold only `repositoryId` of each.
 */
export const zNamedAddresses = z.record(z.string(), zAddress);

/**
 * The account a contact belongs to first of all, with its addresses.
 */
export const zMemberOrganization = z.looseObject({
    id: z.string().optional(),
    repositoryId: z.string().optional(),
    name: z.string().optional(),
    active: z.boolean().optional(),
    description: z.string().nullish(),
    shippingAddress: zAddress.nullish(),
    billingAddress: zAddress.nullish(),
    secondaryAddresses: zNamedAddresses.optional()
});

/**
 * A merchant-defined property with its meta-data.
 */
export const zDynamicProperty = z.looseObject({
    id: z.string(),
    label: z.string().optional(),
    type: z.string().optional(),
    uiEditorType: z.string().optional(),
    length: z.int().nullish(),
    required: z.boolean().optional(),
    value: z.unknown().optional(),
    default: z.unknown().optional()
});

/**
 * A shopper seen as a contact of an account. Properties the merchant defined stand at the top level under their own ids,
 * and with their meta-data in `dynamicProperties`.
 *
 */
export const zMember = z.looseObject({
    id: z.string(),
    repositoryId: z.string().optional(),
    profileType: zProfileType.optional(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    locale: z.string().optional(),
    active: z.union([
        z.boolean(),
        z.string().regex(/^(true|false)$/)
    ]).optional(),
    receiveEmail: zYesOrNo.optional(),
    derivedOrderPriceLimit: z.union([
        z.number(),
        z.string().regex(/^[0-9]+([.][0-9]+)?$/)
    ]).optional(),
    roles: z.array(zMemberRole).optional(),
    accessRights: z.array(zAccessRight).optional(),
    parentOrganization: zMemberOrganization.optional(),
    secondaryOrganizations: z.array(zOrganizationSummary).optional(),
    shippingAddress: zAddress.optional(),
    billingAddress: zAddress.optional(),
    secondaryAddresses: zNamedAddresses.optional(),
    dynamicProperties: z.array(zDynamicProperty).optional(),
    links: zLinks.optional()
});

/**
 * Sorted by ascending id unless `sort` says otherwise.
 */
export const zMemberList = z.looseObject({
    total: z.union([
        z.int(),
        z.string()
    ]).optional(),
    totalResults: z.union([
        z.int(),
        z.string()
    ]).optional(),
    offset: z.int().optional(),
    limit: z.int().optional(),
    sort: z.union([
        z.array(zSortOrder),
        z.string()
    ]).nullish(),
    links: zLinks.optional(),
    items: z.array(zMember)
});

/**
 * The account the role shall count in.
 */
export const zRoleScope = z.looseObject({
    id: z.string().min(1)
});

export const zStandardRoleInput = z.looseObject({
    function: z.enum([
        'buyer',
        'admin',
        'approver',
        'accountAddressManager',
        'profileAddressManager'
    ]),
    repositoryId: z.string().optional(),
    relativeTo: zRoleScope.optional()
});

/**
 * A role the merchant defined.
 */
export const zCustomRoleInput = z.looseObject({
    function: z.literal('custom'),
    repositoryId: z.string().min(1),
    relativeTo: zRoleScope.optional()
});

/**
 * A role to give.
 */
export const zMemberRoleInput = z.discriminatedUnion('function', [
    zStandardRoleInput.extend({ function: z.literal('buyer') }),
    zStandardRoleInput.extend({ function: z.literal('admin') }),
    zStandardRoleInput.extend({ function: z.literal('approver') }),
    zStandardRoleInput.extend({ function: z.literal('accountAddressManager') }),
    zStandardRoleInput.extend({ function: z.literal('profileAddressManager') }),
    zCustomRoleInput
]);

/**
 * A new contact. Further top-level keys set properties the merchant defined, by their id.
 */
export const zMemberCreate = z.looseObject({
    email: z.email().min(1),
    firstName: z.string().min(1),
    lastName: z.string().min(1),
    active: z.boolean(),
    receiveEmail: zYesOrNo,
    roles: z.array(zMemberRoleInput).optional()
});

/**
 * Answer to a creation.
 */
export const zCreated = z.looseObject({
    id: z.string(),
    links: zLinks.optional()
});

/**
 * What shall change; what is absent stays. Further top-level keys set properties the merchant defined, by their id.
 *
 */
export const zMemberUpdate = z.looseObject({
    firstName: z.string().min(1).optional(),
    lastName: z.string().min(1).optional(),
    email: z.email().min(1).optional(),
    active: z.boolean().optional(),
    receiveEmail: zYesOrNo.optional(),
    roles: z.array(zMemberRoleInput).optional(),
    customerContactId: z.string().optional(),
    daytimeTelephoneNumber: z.string().optional(),
    profileType: z.literal('b2b_user').optional(),
    GDPRProfileP13nConsentGranted: z.boolean().optional()
});

/**
 * The `q` of a text search. A value matches what begins with it; an empty string is no criterion. `dynProps_<id>` asks for a property the
 * merchant defined (the prefix is case sensitive).
 *
 */
export const zProfileCriteria = z.looseObject({
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    email: z.string().optional(),
    phoneNumber: z.string().optional(),
    postalCode: z.string().optional(),
    account: z.string().optional(),
    pageNumber: z.int().gte(0).optional(),
    limit: z.int().gte(0).optional(),
    requireCount: z.boolean().optional()
});

/**
 * An address in a shopper's own address book. Answers hold codes in `state` and `country`; requests of the console hold the names there and
 * the codes in `selectedState`, `state_ISOCode` and `selectedCountry`. A nickname (`alias`) already in use gets the suffix `##0`.
 *
 */
export const zProfileAddress = z.looseObject({
    repositoryId: z.string().nullish(),
    firstName: z.string().nullish(),
    middleName: z.string().nullish(),
    lastName: z.string().nullish(),
    prefix: z.string().nullish(),
    suffix: z.string().nullish(),
    companyName: z.string().nullish(),
    jobTitle: z.string().nullish(),
    address1: z.string().nullish(),
    address2: z.string().nullish(),
    address3: z.string().nullish(),
    city: z.string().nullish(),
    county: z.string().nullish(),
    state: z.string().nullish(),
    postalCode: z.string().nullish(),
    country: z.string().nullish(),
    phoneNumber: z.string().nullish(),
    faxNumber: z.string().nullish(),
    email: z.string().nullish(),
    alias: z.string().nullish(),
    externalAddressId: z.string().nullish(),
    isDefaultAddress: z.boolean().optional(),
    selectedCountry: z.string().nullish(),
    selectedState: z.string().nullish(),
    state_ISOCode: z.string().nullish(),
    types: z.array(z.union([z.string(), z.looseObject({
            id: z.string().optional(),
            repositoryId: z.string().optional(),
            displayName: z.string().optional()
        })])).optional(),
    countryName: z.string().nullish(),
    regionName: z.string().nullish(),
    defaultCountryCode: z.string().nullish()
});

/**
 * The account a shopper works in, with values it inherits (`derived…`).
 */
export const zCurrentOrganization = z.looseObject({
    id: z.string().optional(),
    repositoryId: z.string().optional(),
    name: z.string().optional(),
    active: z.boolean().optional(),
    description: z.string().nullish(),
    derivedDescription: z.string().optional(),
    derivedType: z.string().optional(),
    derivedDunsNumber: z.string().optional(),
    derivedTaxReferenceNumber: z.string().optional(),
    derivedVatReferenceNumber: z.string().nullish(),
    derivedUniqueId: z.string().nullish(),
    derivedOrganizationLogo: z.string().optional(),
    organizationLogo: z.string().optional(),
    organizationLogoURL: z.string().optional(),
    delegateApprovalManagement: z.boolean().optional()
});

export const zRepositoryReference = z.looseObject({
    repositoryId: z.string()
});

export const zCurrency = z.looseObject({
    repositoryId: z.string().optional(),
    currencyCode: z.string().optional(),
    symbol: z.string().optional(),
    displayName: z.string().optional(),
    numericCode: z.string().nullish(),
    fractionalDigits: z.int().optional(),
    currencyType: z.string().nullish(),
    deleted: z.boolean().nullish()
});

/**
 * Often only `repositoryId` is present.
 */
export const zPriceListGroup = z.looseObject({
    id: z.string().optional(),
    repositoryId: z.string().optional(),
    displayName: z.string().optional(),
    locale: z.string().optional(),
    active: z.boolean().optional(),
    deleted: z.boolean().optional(),
    isTaxIncluded: z.boolean().optional(),
    isPointsBased: z.boolean().optional(),
    includeAllProducts: z.boolean().optional(),
    taxCalculationType: z.string().nullish(),
    startDate: z.string().nullish(),
    endDate: z.string().nullish(),
    currency: zCurrency.optional(),
    listPriceList: zRepositoryReference.optional(),
    salePriceList: zRepositoryReference.optional(),
    shippingSurchargePriceList: zRepositoryReference.optional()
});

export const zProfileComment = z.looseObject({
    repositoryId: z.string().optional(),
    comment: z.string().optional(),
    creationDate: z.string().optional()
});

/**
 * A shopper. Which properties appear depends on the release, on `fields` and on whether the shopper belongs to an account. Properties the
 * merchant defined stand at the top level under their own ids, and with their meta-data in `dynamicProperties`.
 *
 */
export const zProfile = z.looseObject({
    id: z.string().optional(),
    repositoryId: z.string().optional(),
    profileType: zProfileType.optional(),
    active: z.boolean().optional(),
    login: z.string().optional(),
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    email: z.string().optional(),
    gender: z.string().optional(),
    dateOfBirth: z.string().nullish(),
    locale: z.string().optional(),
    daytimeTelephoneNumber: z.string().nullish(),
    customerContactId: z.string().nullish(),
    receiveEmail: zYesOrNo.optional(),
    receiveEmailDate: z.iso.datetime().nullish(),
    GDPRProfileP13nConsentGranted: z.boolean().optional(),
    GDPRProfileP13nConsentDate: z.iso.datetime().nullish(),
    shippingAddress: zProfileAddress.optional(),
    shippingAddresses: z.array(zProfileAddress).optional(),
    secondaryAddresses: zNamedAddresses.optional(),
    contactShippingAddress: zAddress.optional(),
    contactBillingAddress: zAddress.nullish(),
    parentOrganization: zOrganizationSummary.nullish(),
    secondaryOrganizations: z.array(zOrganizationSummary).optional(),
    currentOrganization: zCurrentOrganization.nullish(),
    roles: z.array(zMemberRole).optional(),
    approvalRequired: z.boolean().optional(),
    derivedApprovalRequired: z.boolean().optional(),
    derivedOrderPriceLimit: z.number().nullish(),
    catalog: zRepositoryReference.optional(),
    priceListGroup: zPriceListGroup.optional(),
    taxExempt: z.boolean().optional(),
    derivedTaxExemptionCode: z.string().optional(),
    loyaltyPrograms: z.array(z.record(z.string(), z.unknown())).optional(),
    registrationDate: z.iso.datetime().nullish(),
    firstVisitDate: z.iso.datetime().optional(),
    previousVisitDate: z.iso.datetime().optional(),
    lastVisitDate: z.iso.datetime().optional(),
    numberOfVisits: z.int().optional(),
    firstPurchaseDate: z.iso.datetime().nullish(),
    lastPurchaseDate: z.iso.datetime().nullish(),
    lastPurchaseAmount: z.number().optional(),
    numberOfOrders: z.int().optional(),
    lifetimeSpend: z.number().optional(),
    lifetimeAOV: z.number().optional(),
    lifetimeCurrencyCode: z.string().nullish(),
    comments: z.array(zProfileComment).optional(),
    dynamicProperties: z.array(zDynamicProperty).optional(),
    links: zLinks.optional()
});

/**
 * A hit of a SCIM search. The console always sends `includeOrderDetails`; without it the order properties may be missing.
 */
export const zProfileRow = z.looseObject({
    id: z.string().optional(),
    repositoryId: z.string().optional(),
    profileType: zProfileType.optional(),
    active: z.boolean().optional(),
    login: z.string().optional(),
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    email: z.string().optional(),
    gender: z.string().optional(),
    dateOfBirth: z.string().nullish(),
    locale: z.string().optional(),
    daytimeTelephoneNumber: z.string().nullish(),
    customerContactId: z.string().nullish(),
    receiveEmail: zYesOrNo.optional(),
    receiveEmailDate: z.iso.datetime().nullish(),
    GDPRProfileP13nConsentGranted: z.boolean().optional(),
    GDPRProfileP13nConsentDate: z.iso.datetime().nullish(),
    shippingAddress: zProfileAddress.optional(),
    shippingAddresses: z.array(zProfileAddress).optional(),
    secondaryAddresses: zNamedAddresses.optional(),
    contactShippingAddress: zAddress.optional(),
    contactBillingAddress: zAddress.nullish(),
    parentOrganization: zOrganizationSummary.nullish(),
    secondaryOrganizations: z.array(zOrganizationSummary).optional(),
    currentOrganization: zCurrentOrganization.nullish(),
    roles: z.array(zMemberRole).optional(),
    approvalRequired: z.boolean().optional(),
    derivedApprovalRequired: z.boolean().optional(),
    derivedOrderPriceLimit: z.number().nullish(),
    catalog: zRepositoryReference.optional(),
    priceListGroup: zPriceListGroup.optional(),
    taxExempt: z.boolean().optional(),
    derivedTaxExemptionCode: z.string().optional(),
    loyaltyPrograms: z.array(z.record(z.string(), z.unknown())).optional(),
    registrationDate: z.iso.datetime().nullish(),
    firstVisitDate: z.iso.datetime().optional(),
    previousVisitDate: z.iso.datetime().optional(),
    lastVisitDate: z.iso.datetime().optional(),
    numberOfVisits: z.int().optional(),
    firstPurchaseDate: z.iso.datetime().nullish(),
    lastPurchaseDate: z.iso.datetime().nullish(),
    lastPurchaseAmount: z.number().optional(),
    numberOfOrders: z.int().optional(),
    lifetimeSpend: z.number().optional(),
    lifetimeAOV: z.number().optional(),
    lifetimeCurrencyCode: z.string().nullish(),
    comments: z.array(zProfileComment).optional(),
    dynamicProperties: z.array(zDynamicProperty).optional(),
    links: zLinks.optional(),
    hasIncompleteOrder: z.boolean().optional(),
    latestOrderSiteId: z.string().nullish()
});

export const zProfilePage = z.looseObject({
    total: z.union([
        z.int(),
        z.string()
    ]).optional(),
    totalResults: z.union([
        z.int(),
        z.string()
    ]).optional(),
    offset: z.int().optional(),
    limit: z.int().optional(),
    sort: z.union([
        z.array(zSortOrder),
        z.string()
    ]).nullish(),
    links: zLinks.optional(),
    items: z.array(zProfileRow)
});

/**
 * A shopper together with what an agent needs to begin an order.
 */
export const zProfileView = z.looseObject({
    profileDetail: zProfile,
    hasIncompleteOrder: z.boolean().optional(),
    receiveEmail: zYesOrNo.optional(),
    isAnonymous: z.boolean().optional(),
    profileComments: z.array(zProfileComment).optional(),
    links: zLinks.optional()
});

/**
 * A hit of a text search.
 */
export const zProfileTextHit = z.looseObject({
    profileDetail: zProfile,
    hasIncompleteOrder: z.boolean().optional(),
    receiveEmail: zYesOrNo.optional(),
    isAnonymous: z.boolean().optional(),
    profileComments: z.array(zProfileComment).optional(),
    links: zLinks.optional(),
    latestOrderId: z.string().nullish(),
    numberOfOrders: z.number().optional()
});

export const zProfileTextResult = z.looseObject({
    profileList: z.array(zProfileTextHit),
    links: zLinks.optional()
});

/**
 * A page after a SCIM search, a `profileList` after a text search.
 */
export const zProfileSearch = z.union([
    zProfilePage,
    zProfileTextResult
]);

/**
 * A new shopper. Further top-level keys set properties the merchant defined, by their id.
 */
export const zProfileCreate = z.looseObject({
    email: z.email().min(1),
    firstName: z.string().min(1),
    lastName: z.string().min(1),
    receiveEmail: zYesOrNo,
    login: z.string().optional(),
    password: z.string().min(1).optional(),
    gender: z.string().optional(),
    dateOfBirth: z.string().optional(),
    GDPRProfileP13nConsentGranted: z.boolean().optional(),
    shippingAddress: zProfileAddress.optional(),
    shippingAddresses: z.array(zProfileAddress).optional()
});

/**
 * What shall change; what is absent stays. Further top-level keys set properties the merchant defined, by their id.
 *
 */
export const zProfileUpdate = z.looseObject({
    firstName: z.string().min(1).optional(),
    lastName: z.string().min(1).optional(),
    email: z.email().min(1).optional(),
    daytimeTelephoneNumber: z.string().optional(),
    gender: z.string().optional(),
    dateOfBirth: z.string().optional(),
    locale: z.string().optional(),
    receiveEmail: zYesOrNo.optional(),
    GDPRProfileP13nConsentGranted: z.boolean().optional(),
    shippingAddress: zProfileAddress.optional(),
    shippingAddresses: z.array(zProfileAddress).optional()
});

/**
 * Criteria of the text search, all of which must hold. Texts match from their beginning. Custom order properties take the prefix `dynProps_`.
 * A criterion that may match either address joins both names by a comma: `billingAddressCity,shippingAddressCity`.
 *
 */
export const zOrderSearchCriteria = z.looseObject({
    orderId: z.string().optional(),
    email: z.string().optional(),
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    profileId: z.string().optional(),
    state: z.string().optional(),
    startDate: z.string().optional(),
    endDate: z.string().optional(),
    skuId: z.string().optional(),
    productId: z.string().optional(),
    account: z.string().optional(),
    addressPhone: z.string().optional(),
    comment: z.string().optional(),
    billingAddressFirstName: z.string().optional(),
    billingAddressLastName: z.string().optional(),
    billingAddressCountry: z.string().optional(),
    billingAddressAddressLine1: z.string().optional(),
    billingAddressAddressLine2: z.string().optional(),
    billingAddressCity: z.string().optional(),
    billingAddressState: z.string().optional(),
    billingAddressPostalCode: z.string().optional(),
    shippingAddressFirstName: z.string().optional(),
    shippingAddressLastName: z.string().optional(),
    shippingAddressCountry: z.string().optional(),
    shippingAddressAddressLine1: z.string().optional(),
    shippingAddressAddressLine2: z.string().optional(),
    shippingAddressCity: z.string().optional(),
    shippingAddressState: z.string().optional(),
    shippingAddressPostalCode: z.string().optional(),
    pageNumber: z.int().optional(),
    limit: z.int().optional(),
    requireCount: z.boolean().optional()
});

/**
 * Where an order stands. `NO_PENDING_ACTION` is fulfilled and settled, `REMOVED` is cancelled, `QUEUED` is held back by the remorse period,
 * `FAILED_APPROVAL` is refused by the approver, `INCOMPLETE_CANCEL` is a cancel order that is not submitted yet.
 *
 */
export const zOrderState = z.string();

export const zOrderRecordProfile = z.looseObject({
    firstName: z.string().nullish(),
    middleName: z.string().nullish(),
    lastName: z.string().nullish(),
    email: z.string().nullish(),
    login: z.string().nullish(),
    loyaltyPrograms: z.array(z.unknown()).optional(),
    parentOrganization: z.looseObject({
        id: z.string().optional(),
        name: z.string().optional()
    }).nullish(),
    shippingAddress: zAddress.nullish()
});

export const zOrderRecordOrganization = z.looseObject({
    id: z.string().optional(),
    repositoryId: z.string().optional(),
    name: z.string().optional(),
    active: z.boolean().optional()
});

/**
 * Derived by the server. The states from `PENDING_DELIVERY` on are those of the line's share in a shipping group.
 */
export const zOrderItemState = z.string();

/**
 * Zero-based positions of units within their line.
 */
export const zQuantityRange = z.looseObject({
    lowBound: z.int().optional(),
    highBound: z.int().optional(),
    size: z.int().optional()
});

/**
 * Price of those units of a line that cost the same.
 */
export const zOrderRecordPriceDetail = z.looseObject({
    quantity: z.int().optional(),
    range: zQuantityRange.optional(),
    amount: z.number().optional(),
    detailedUnitPrice: z.number().optional(),
    tax: z.number().optional(),
    orderDiscountShare: z.number().optional(),
    secondaryCurrencyTaxAmount: z.number().optional(),
    discounted: z.boolean().optional(),
    amountIsFinal: z.boolean().optional(),
    currencyCode: z.string().optional()
});

export const zOrderRecordItemPriceInfo = z.looseObject({
    amount: z.number().optional(),
    listPrice: z.number().optional(),
    salePrice: z.number().optional(),
    rawTotalPrice: z.number().optional(),
    shippingSurcharge: z.number().optional(),
    secondaryCurrencyShippingSurcharge: z.number().optional(),
    quantityDiscounted: z.int().optional(),
    priceListId: z.string().optional(),
    currencyCode: z.string().optional(),
    onSale: z.boolean().optional(),
    discountable: z.boolean().optional(),
    discounted: z.boolean().optional(),
    amountIsFinal: z.boolean().optional(),
    currentPriceDetailsSorted: z.array(zOrderRecordPriceDetail).optional()
});

/**
 * A line. Merchant-defined line properties stand beside the named ones.
 */
export const zOrderRecordItem = z.looseObject({
    id: z.string().optional(),
    productId: z.string().optional(),
    catalogRefId: z.string().optional(),
    productDisplayName: z.string().optional(),
    state: zOrderItemState.optional(),
    quantity: z.int().optional(),
    returnedQuantity: z.int().optional(),
    preOrderQuantity: z.int().optional(),
    backOrderQuantity: z.int().optional(),
    asset: z.boolean().optional(),
    pointOfNoRevision: z.boolean().optional(),
    priceInfo: zOrderRecordItemPriceInfo.optional(),
    externalData: z.array(z.unknown()).optional(),
    lineAttributes: z.array(z.unknown()).optional(),
    shopperInput: z.record(z.string(), z.unknown()).optional(),
    locationInventoryInfoMap: z.record(z.string(), z.unknown()).optional(),
    commerceItemId: z.string().nullish(),
    originalCommerceItemId: z.string().nullish(),
    actionCode: z.string().nullish(),
    catalogId: z.string().nullish(),
    catalogKey: z.string().nullish(),
    externalId: z.string().nullish(),
    externalPriceDetails: z.unknown().optional(),
    externalRecurringChargeDetails: z.unknown().optional(),
    recurringChargePriceInfo: z.unknown().optional(),
    assetId: z.string().nullish(),
    assetKey: z.string().nullish(),
    serviceId: z.string().nullish(),
    serviceAccountId: z.string().nullish(),
    billingAccountId: z.string().nullish(),
    billingProfileId: z.string().nullish(),
    customerAccountId: z.string().nullish(),
    activationDate: z.string().nullish(),
    deactivationDate: z.string().nullish(),
    transactionDate: z.string().nullish()
});

/**
 * `NO_PENDING_ACTION` is shipped.
 */
export const zOrderShippingGroupState = z.string();

export const zOrderRecordShippingPriceInfo = z.looseObject({
    amount: z.number().optional(),
    rawShipping: z.number().optional(),
    shippingTax: z.number().optional(),
    secondaryCurrencyShippingAmount: z.number().optional(),
    secondaryCurrencyTaxAmount: z.number().optional(),
    amountIsFinal: z.boolean().optional(),
    discounted: z.boolean().optional(),
    currencyCode: z.string().optional()
});

/**
 * How much of which line the shipping group holds.
 */
export const zOrderRecordItemRelationship = z.looseObject({
    id: z.string().optional(),
    commerceItemId: z.string().optional(),
    relationshipType: z.string().optional(),
    state: zOrderItemState.optional(),
    quantity: z.int().optional(),
    returnedQuantity: z.int().optional(),
    amount: z.number().optional(),
    pointOfNoRevision: z.boolean().optional(),
    range: zQuantityRange.nullish(),
    inventoryLocationId: z.string().nullish(),
    preferredPickupDate: z.string().nullish(),
    availablePickupDate: z.string().nullish(),
    commerceItemExternalId: z.string().nullish()
});

/**
 * The members from `locationId` on stand in for `shippingAddress` where the items are picked up in a store.
 */
export const zOrderRecordShippingGroup = z.looseObject({
    id: z.string().optional(),
    state: z.union([
        zOrderShippingGroupState,
        z.int()
    ]).optional(),
    stateDetail: z.string().nullish(),
    shippingGroupClassType: z.string().optional(),
    description: z.string().optional(),
    shippingMethod: z.string().optional(),
    shippingAddress: zAddress.optional(),
    priceInfo: zOrderRecordShippingPriceInfo.optional(),
    commerceItemRelationships: z.array(zOrderRecordItemRelationship).optional(),
    specialInstructions: z.record(z.string(), z.unknown()).optional(),
    handlingInstructions: z.array(z.unknown()).optional(),
    trackingInfo: z.array(z.unknown()).optional(),
    trackingNumber: z.string().nullish(),
    submittedDate: z.string().nullish(),
    shipOnDate: z.string().nullish(),
    actualShipDate: z.string().nullish(),
    locationId: z.string().nullish(),
    firstName: z.string().nullish(),
    middleName: z.string().nullish(),
    lastName: z.string().nullish(),
    email: z.string().nullish(),
    phoneNumber: z.string().nullish()
});

export const zPaymentGroupClassType = z.string();

export const zOrderPaymentState = z.string();

export const zPaymentAuthorization = z.looseObject({
    amount: z.number().optional(),
    currency: z.string().nullish(),
    transactionSuccess: z.boolean().optional(),
    authorizationDecision: z.string().nullish(),
    reasonCode: z.string().nullish(),
    errorMessage: z.string().nullish(),
    transactionId: z.string().nullish(),
    transactionTimestamp: z.string().nullish(),
    transactionUuid: z.string().nullish(),
    statusProps: z.record(z.string(), z.unknown()).optional(),
    externalStatusProps: z.array(z.unknown()).optional()
});

export const zOrderRecordPaymentGroup = z.looseObject({
    id: z.string().optional(),
    paymentGroupClassType: zPaymentGroupClassType.optional(),
    paymentMethod: z.string().optional(),
    state: zOrderPaymentState.optional(),
    amount: z.number().optional(),
    amountAuthorized: z.number().optional(),
    currencyCode: z.string().optional(),
    submittedDate: z.iso.datetime().optional(),
    gatewayName: z.string().nullish(),
    PONumber: z.string().nullish(),
    IIN: z.string().nullish(),
    token: z.string().optional(),
    creditCardNumber: z.string().optional(),
    expirationMonth: z.string().optional(),
    expirationYear: z.string().optional(),
    paymentProps: z.record(z.string(), z.unknown()).nullish(),
    billingAddress: zAddress.optional(),
    debitStatus: z.array(z.unknown()).optional(),
    authorizationStatus: z.array(zPaymentAuthorization).optional()
});

/**
 * How much of the order a payment group pays.
 */
export const zOrderRecordRelationship = z.looseObject({
    id: z.string().optional(),
    paymentGroupId: z.string().optional(),
    relationshipType: z.string().optional(),
    amount: z.number().optional()
});

export const zOrderRecordPriceInfo = z.looseObject({
    amount: z.number().optional(),
    total: z.number().optional(),
    shipping: z.number().optional(),
    tax: z.number().optional(),
    rawSubtotal: z.number().optional(),
    discountAmount: z.number().optional(),
    manualAdjustmentTotal: z.number().optional(),
    primaryCurrencyTotal: z.number().optional(),
    secondaryCurrencyTotal: z.number().optional(),
    secondaryCurrencyShippingAmount: z.number().optional(),
    secondaryCurrencyTaxAmount: z.number().optional(),
    amountIsFinal: z.boolean().optional(),
    discounted: z.boolean().optional(),
    currencyCode: z.string().optional(),
    frequencyAmountTotals: z.record(z.string(), z.unknown()).optional(),
    frequencyTaxTotals: z.record(z.string(), z.unknown()).optional()
});

export const zOrderTaxPriceInfo = z.looseObject({
    amount: z.number().optional(),
    cityTax: z.number().optional(),
    countyTax: z.number().optional(),
    stateTax: z.number().optional(),
    districtTax: z.number().optional(),
    countryTax: z.number().optional(),
    valueAddedTax: z.number().optional(),
    miscTax: z.number().optional(),
    secondaryCurrencyTaxAmount: z.number().optional(),
    isTaxIncluded: z.boolean().optional()
});

export const zOrderRecordTaxPriceInfo = z.looseObject({
    amount: z.number().optional(),
    cityTax: z.number().optional(),
    countyTax: z.number().optional(),
    stateTax: z.number().optional(),
    districtTax: z.number().optional(),
    countryTax: z.number().optional(),
    valueAddedTax: z.number().optional(),
    miscTax: z.number().optional(),
    secondaryCurrencyTaxAmount: z.number().optional(),
    isTaxIncluded: z.boolean().optional(),
    amountIsFinal: z.boolean().optional(),
    discounted: z.boolean().optional(),
    currencyCode: z.string().optional(),
    miscTaxInfo: z.record(z.string(), z.unknown()).nullish()
});

export const zFrequencyAmount = z.looseObject({
    amount: z.number().optional(),
    frequency: z.string().optional()
});

/**
 * Two variants are documented; the members from `rawSubtotal` on belong to the second.
 */
export const zRecurringChargePriceInfo = z.looseObject({
    amount: z.number().optional(),
    total: z.number().optional(),
    shipping: z.number().optional(),
    tax: z.number().optional(),
    subTotal: z.number().optional(),
    totalWithoutTax: z.number().optional(),
    currencyCode: z.string().optional(),
    subTotalByFrequency: z.array(zFrequencyAmount).optional(),
    taxByFrequency: z.array(zFrequencyAmount).optional(),
    rawSubtotal: z.number().optional(),
    discountAmount: z.number().optional(),
    manualAdjustmentTotal: z.number().optional(),
    amountIsFinal: z.boolean().optional(),
    discounted: z.boolean().optional()
});

export const zQuoteNote = z.looseObject({
    profileId: z.string().optional(),
    profileType: z.string().nullish(),
    requestDate: z.int().optional(),
    requesterNote: z.string().optional()
});

export const zQuoteInfo = z.looseObject({
    requestDate: z.string().nullish(),
    quoteDate: z.string().nullish(),
    expirationDate: z.string().nullish(),
    rejectionDate: z.string().nullish(),
    rejectionNote: z.string().nullish(),
    providerNote: z.string().nullish(),
    externalID: z.string().nullish(),
    errorInfo: z.string().nullish(),
    notes: z.array(zQuoteNote).optional()
});

/**
 * An order as it is stored. Lists and initiateCancelOrder answer this shape, single-order operations answer `Order`.
 * `fields` may leave out any property; merchant-defined ones stand beside the named ones.
 *
 */
export const zOrderRecord = z.looseObject({
    id: z.string().optional(),
    state: zOrderState.optional(),
    siteId: z.string().optional(),
    profileId: z.string().optional(),
    profile: zOrderRecordProfile.nullish(),
    organizationId: z.string().nullish(),
    organization: zOrderRecordOrganization.nullish(),
    agentId: z.string().nullish(),
    orderAction: z.string().optional(),
    salesChannel: z.string().optional(),
    sourceSystem: z.string().optional(),
    uuid: z.string().nullish(),
    cartName: z.string().nullish(),
    locale: z.string().nullish(),
    creationTime: z.int().optional(),
    submittedDate: z.iso.datetime().nullish(),
    lastModifiedDate: z.iso.datetime().optional(),
    lastModifiedTime: z.int().optional(),
    freezeDate: z.string().nullish(),
    cancelReason: z.string().nullish(),
    commerceItems: z.array(zOrderRecordItem).optional(),
    totalCommerceItemCount: z.int().optional(),
    shippingGroups: z.array(zOrderRecordShippingGroup).optional(),
    shippingGroupCount: z.int().optional(),
    paymentGroups: z.array(zOrderRecordPaymentGroup).optional(),
    paymentGroupCount: z.int().optional(),
    relationships: z.array(zOrderRecordRelationship).optional(),
    priceInfo: zOrderRecordPriceInfo.optional(),
    taxPriceInfo: zOrderRecordTaxPriceInfo.optional(),
    recurringChargePriceInfo: zRecurringChargePriceInfo.nullish(),
    combinedPriceInfos: z.string().nullish(),
    priceGroupId: z.string().optional(),
    catalogId: z.string().nullish(),
    defaultCatalog: z.unknown().optional(),
    defaultPriceListGroup: z.unknown().optional(),
    defaultAdditionalPriceListGroups: z.unknown().optional(),
    exchangeRate: z.number().nullish(),
    secondaryCurrencyCode: z.string().nullish(),
    payShippingInSecondaryCurrency: z.boolean().nullish(),
    payTaxInSecondaryCurrency: z.boolean().nullish(),
    taxCalculated: z.boolean().optional(),
    taxExempt: z.boolean().optional(),
    taxExemptionCode: z.string().nullish(),
    gwp: z.boolean().optional(),
    gwpMarkers: z.array(z.unknown()).optional(),
    quoteInfo: zQuoteInfo.nullish(),
    activeQuoteOrderId: z.string().nullish(),
    createdByOrderId: z.string().nullish(),
    configuratorId: z.string().nullish(),
    approverIds: z.array(z.unknown()).optional(),
    approverMessages: z.array(z.unknown()).optional(),
    approvalSystemMessages: z.array(z.unknown()).optional(),
    externalContext: z.boolean().optional(),
    paymentInitiatedEmailSent: z.boolean().optional(),
    queuedOrderSubmitData: z.unknown().optional(),
    submissionProgress: z.array(z.unknown()).optional(),
    submissionErrorCodes: z.array(z.unknown()).optional(),
    submissionErrorMessages: z.array(z.unknown()).optional(),
    responseCode: z.unknown().optional(),
    message: z.string().nullish(),
    links: zLinks.optional()
});

/**
 * One page of a SCIM search.
 */
export const zOrderPage = z.looseObject({
    total: z.union([
        z.int(),
        z.string()
    ]).optional(),
    totalResults: z.union([
        z.int(),
        z.string()
    ]).optional(),
    offset: z.int().optional(),
    limit: z.int().optional(),
    sort: z.union([
        z.array(zSortOrder),
        z.string()
    ]).nullish(),
    links: zLinks.optional(),
    items: z.array(zOrderRecord)
});

export const zOrderSummaryProfile = z.looseObject({
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    customerEmail: z.string().optional()
});

export const zOrderPriceInfo = z.looseObject({
    amount: z.number().optional(),
    subTotal: z.number().optional(),
    shipping: z.number().optional(),
    shippingSurchargeValue: z.number().optional(),
    tax: z.number().optional(),
    total: z.number().optional(),
    totalWithoutTax: z.number().optional(),
    currencyCode: z.string().optional(),
    orderTotalBySite: z.record(z.string(), z.number()).optional(),
    primaryCurrencyTotal: z.number().optional(),
    secondaryCurrencyTotal: z.number().optional(),
    secondaryCurrencyShippingAmount: z.number().optional(),
    secondaryCurrencyTaxAmount: z.number().optional(),
    lkpValExcludingFreeShip: z.number().nullish()
});

export const zOrderSummary = z.looseObject({
    id: z.string().optional(),
    submittedDate: z.iso.datetime().optional(),
    stateDetailsAsUser: z.string().optional(),
    profile: zOrderSummaryProfile.nullish(),
    priceListGroup: zPriceListGroup.optional(),
    priceInfo: zOrderPriceInfo.optional()
});

/**
 * Answer of the text search. Without hits `totalOrders` is 0 and there is no list.
 */
export const zOrderTextResult = z.looseObject({
    ordersList: z.array(zOrderSummary).optional(),
    totalOrders: z.int().optional(),
    links: zLinks.optional()
});

export const zOrderProfile = z.looseObject({
    firstName: z.string().optional(),
    middleName: z.string().optional(),
    lastName: z.string().optional(),
    email: z.string().optional(),
    isAnonymous: z.boolean().optional()
});

export const zOrderItemVariant = z.looseObject({
    optionName: z.string().optional(),
    optionValue: z.string().optional()
});

export const zOrderItemSkuProperty = z.looseObject({
    id: z.string().optional(),
    name: z.string().optional(),
    propertyType: z.string().optional(),
    value: z.union([
        z.string(),
        z.boolean()
    ]).nullish()
});

/**
 * The line's share in an order discount.
 */
export const zOrderDiscountShare = z.looseObject({
    promotionId: z.string().optional(),
    amount: z.number().optional(),
    couponCodes: z.array(z.string()).optional()
});

/**
 * Price of those units of a line that cost the same.
 */
export const zOrderItemPriceDetail = z.looseObject({
    quantity: z.int().optional(),
    amount: z.number().optional(),
    detailedUnitPrice: z.number().optional(),
    tax: z.number().optional(),
    orderDiscountShare: z.number().optional(),
    configurationDiscountShare: z.number().optional(),
    secondaryCurrencyTaxAmount: z.number().optional(),
    discounted: z.boolean().optional(),
    currencyCode: z.string().optional()
});

/**
 * A line without its `childItems`. A child may in turn have `childItems` of the same shape; they are not described, to keep the schema finite.
 * Merchant-defined line properties stand beside the named ones.
 *
 */
export const zOrderChildItem = z.looseObject({
    id: z.string().optional(),
    commerceItemId: z.string().optional(),
    commerceId: z.string().optional(),
    productId: z.string().optional(),
    catRefId: z.string().optional(),
    displayName: z.string().optional(),
    description: z.string().optional(),
    route: z.string().optional(),
    primaryThumbImageURL: z.string().optional(),
    primaryImageAltText: z.string().optional(),
    primaryImageTitle: z.string().optional(),
    siteId: z.string().optional(),
    quantity: z.int().optional(),
    returnedQuantity: z.int().optional(),
    preOrderQuantity: z.int().optional(),
    backOrderQuantity: z.int().optional(),
    availabilityDate: z.string().nullish(),
    unitPrice: z.number().optional(),
    listPrice: z.number().optional(),
    salePrice: z.number().optional(),
    price: z.number().optional(),
    amount: z.number().optional(),
    rawTotalPrice: z.number().optional(),
    discountAmount: z.number().optional(),
    shippingSurchargeValue: z.number().optional(),
    externalPrice: z.number().optional(),
    externalPriceQuantity: z.int().optional(),
    isPriceOverridden: z.boolean().optional(),
    overriddenPrice: z.number().optional(),
    onSale: z.boolean().optional(),
    active: z.boolean().optional(),
    asset: z.boolean().optional(),
    isItemValid: z.boolean().optional(),
    pointOfNoRevision: z.boolean().optional(),
    status: z.string().optional(),
    state: z.string().optional(),
    stateKey: zOrderItemState.optional(),
    stateDetailsAsUser: z.string().optional(),
    relationshipType: z.string().optional(),
    taxCode: z.string().optional(),
    configuratorId: z.string().nullish(),
    originalCommerceItemId: z.string().nullish(),
    assetKey: z.string().nullish(),
    parentAssetKey: z.string().nullish(),
    rootAssetKey: z.string().nullish(),
    actionCode: z.string().optional(),
    activationDate: z.string().optional(),
    deactivationDate: z.string().optional(),
    transactionDate: z.string().optional(),
    serviceId: z.string().optional(),
    serviceAccountId: z.string().optional(),
    billingAccountId: z.string().optional(),
    billingProfileId: z.string().optional(),
    customerAccountId: z.string().optional(),
    recurringCharge: z.number().optional(),
    externalRecurringCharge: z.number().optional(),
    externalRecurringChargeFrequency: z.string().optional(),
    externalRecurringChargeDuration: z.string().optional(),
    childSKUs: z.array(z.looseObject({
        primaryThumbImageURL: z.string().nullish()
    })).optional(),
    shopperInput: z.record(z.string(), z.unknown()).optional(),
    externalData: z.array(z.unknown()).optional(),
    dynamicProperties: z.array(zDynamicProperty).optional(),
    variant: z.array(zOrderItemVariant).optional(),
    skuProperties: z.array(zOrderItemSkuProperty).optional(),
    discountInfo: z.array(z.unknown()).optional(),
    itemDiscountInfos: z.array(z.unknown()).optional(),
    orderDiscountInfos: z.array(zOrderDiscountShare).optional(),
    giftWithPurchaseCommerceItemMarkers: z.array(z.unknown()).optional(),
    detailedItemPriceInfo: z.array(zOrderItemPriceDetail).optional(),
    detailedRecurringChargeInfo: z.array(zOrderItemPriceDetail).optional()
});

/**
 * A line with its configured and add-on items.
 */
export const zOrderItem = z.looseObject({
    id: z.string().optional(),
    commerceItemId: z.string().optional(),
    commerceId: z.string().optional(),
    productId: z.string().optional(),
    catRefId: z.string().optional(),
    displayName: z.string().optional(),
    description: z.string().optional(),
    route: z.string().optional(),
    primaryThumbImageURL: z.string().optional(),
    primaryImageAltText: z.string().optional(),
    primaryImageTitle: z.string().optional(),
    siteId: z.string().optional(),
    quantity: z.int().optional(),
    returnedQuantity: z.int().optional(),
    preOrderQuantity: z.int().optional(),
    backOrderQuantity: z.int().optional(),
    availabilityDate: z.string().nullish(),
    unitPrice: z.number().optional(),
    listPrice: z.number().optional(),
    salePrice: z.number().optional(),
    price: z.number().optional(),
    amount: z.number().optional(),
    rawTotalPrice: z.number().optional(),
    discountAmount: z.number().optional(),
    shippingSurchargeValue: z.number().optional(),
    externalPrice: z.number().optional(),
    externalPriceQuantity: z.int().optional(),
    isPriceOverridden: z.boolean().optional(),
    overriddenPrice: z.number().optional(),
    onSale: z.boolean().optional(),
    active: z.boolean().optional(),
    asset: z.boolean().optional(),
    isItemValid: z.boolean().optional(),
    pointOfNoRevision: z.boolean().optional(),
    status: z.string().optional(),
    state: z.string().optional(),
    stateKey: zOrderItemState.optional(),
    stateDetailsAsUser: z.string().optional(),
    relationshipType: z.string().optional(),
    taxCode: z.string().optional(),
    configuratorId: z.string().nullish(),
    originalCommerceItemId: z.string().nullish(),
    assetKey: z.string().nullish(),
    parentAssetKey: z.string().nullish(),
    rootAssetKey: z.string().nullish(),
    actionCode: z.string().optional(),
    activationDate: z.string().optional(),
    deactivationDate: z.string().optional(),
    transactionDate: z.string().optional(),
    serviceId: z.string().optional(),
    serviceAccountId: z.string().optional(),
    billingAccountId: z.string().optional(),
    billingProfileId: z.string().optional(),
    customerAccountId: z.string().optional(),
    recurringCharge: z.number().optional(),
    externalRecurringCharge: z.number().optional(),
    externalRecurringChargeFrequency: z.string().optional(),
    externalRecurringChargeDuration: z.string().optional(),
    childSKUs: z.array(z.looseObject({
        primaryThumbImageURL: z.string().nullish()
    })).optional(),
    shopperInput: z.record(z.string(), z.unknown()).optional(),
    externalData: z.array(z.unknown()).optional(),
    dynamicProperties: z.array(zDynamicProperty).optional(),
    variant: z.array(zOrderItemVariant).optional(),
    skuProperties: z.array(zOrderItemSkuProperty).optional(),
    discountInfo: z.array(z.unknown()).optional(),
    itemDiscountInfos: z.array(z.unknown()).optional(),
    orderDiscountInfos: z.array(zOrderDiscountShare).optional(),
    giftWithPurchaseCommerceItemMarkers: z.array(z.unknown()).optional(),
    detailedItemPriceInfo: z.array(zOrderItemPriceDetail).optional(),
    detailedRecurringChargeInfo: z.array(zOrderItemPriceDetail).optional(),
    childItems: z.array(zOrderChildItem).optional()
});

/**
 * The lines of the order. Single-order operations call it `shoppingCart`, details views `order`.
 */
export const zOrderContents = z.looseObject({
    numberOfItems: z.int().optional(),
    items: z.array(zOrderItem).optional()
});

export const zOrderDiscount = z.looseObject({
    promotionId: z.string().optional(),
    promotionDesc: z.string().optional(),
    promotionLevel: z.string().optional(),
    coupon: z.string().optional(),
    totalAdjustment: z.string().optional()
});

export const zCouponDiscount = z.looseObject({
    promotionId: z.string().optional(),
    promotionName: z.string().optional(),
    promotionDesc: z.string().optional(),
    promotionLongDesc: z.string().optional(),
    promotionLevel: z.string().optional(),
    totalAdjustment: z.number().optional()
});

/**
 * Promotions by coupon code.
 */
export const zCouponMultiPromotions = z.record(z.string(), z.array(zCouponDiscount));

export const zOrderDiscountInfo = z.looseObject({
    orderDiscount: z.number().optional(),
    shippingDiscount: z.number().optional(),
    orderDiscountDescList: z.array(zOrderDiscount).optional(),
    orderImplicitDiscountList: z.array(zOrderDiscount).optional(),
    orderCouponsMap: z.record(z.string(), zCouponDiscount).optional(),
    unclaimedCouponsMap: z.record(z.string(), zCouponDiscount).optional(),
    claimedCouponMultiPromotions: zCouponMultiPromotions.optional(),
    unclaimedCouponMultiPromotions: zCouponMultiPromotions.optional()
});

export const zGiftWithPurchaseMessage = z.looseObject({
    identifier: z.string().optional(),
    summary: z.string().optional(),
    type: z.string().optional(),
    priority: z.string().optional(),
    params: z.string().optional()
});

export const zPricingMessages = z.looseObject({
    giftWithPurchaseMessages: z.array(zGiftWithPurchaseMessage).optional()
});

/**
 * An address of an order, in requests and answers. In requests unused parts may be empty strings; on a cart without address every part is null.
 * The flags and display names are extras of the console that the server lets pass.
 *
 */
export const zOrderAddress = z.looseObject({
    repositoryId: z.string().nullish(),
    firstName: z.string().nullish(),
    middleName: z.string().nullish(),
    lastName: z.string().nullish(),
    prefix: z.string().nullish(),
    suffix: z.string().nullish(),
    companyName: z.string().nullish(),
    jobTitle: z.string().nullish(),
    address1: z.string().nullish(),
    address2: z.string().nullish(),
    address3: z.string().nullish(),
    city: z.string().nullish(),
    county: z.string().nullish(),
    state: z.string().nullish(),
    postalCode: z.string().nullish(),
    country: z.string().nullish(),
    phoneNumber: z.string().nullish(),
    faxNumber: z.string().nullish(),
    email: z.string().nullish(),
    alias: z.string().nullish(),
    externalAddressId: z.string().nullish(),
    isDefaultAddress: z.boolean().optional(),
    selectedCountry: z.string().nullish(),
    selectedState: z.string().nullish(),
    state_ISOCode: z.string().nullish(),
    types: z.array(z.union([z.string(), z.looseObject({
            id: z.string().optional(),
            repositoryId: z.string().optional(),
            displayName: z.string().optional()
        })])).optional(),
    stateName: z.string().nullish(),
    countryName: z.string().nullish(),
    isDefaultBillingAddress: z.boolean().optional(),
    isDefaultShippingAddress: z.boolean().optional()
});

export const zOrderShippingMethod = z.looseObject({
    value: z.string().optional(),
    displayName: z.string().optional(),
    shippingMethodDescription: z.string().optional(),
    cost: z.number().optional(),
    shippingTax: z.number().optional(),
    secondaryCurrencyTaxAmount: z.number().optional(),
    taxIncluded: z.boolean().optional(),
    taxCode: z.string().nullish(),
    externalId: z.string().nullish(),
    shippingGroup: z.looseObject({
        shippingMethodDescription: z.string().optional()
    }).optional()
});

export const zShippingGroupDiscountInfo = z.looseObject({
    orderDiscount: z.number().optional(),
    shippingDiscount: z.number().optional(),
    discountDescList: z.array(z.unknown()).optional()
});

export const zOrderTracking = z.looseObject({
    carrierId: z.string().optional(),
    carrierName: z.string().optional(),
    carrierUrl: z.string().optional(),
    trackingNumber: z.string().optional()
});

export const zPickupStore = z.looseObject({
    locationId: z.string().optional(),
    name: z.string().optional(),
    address1: z.string().optional(),
    city: z.string().optional(),
    stateAddress: z.string().optional(),
    postalCode: z.string().optional(),
    country: z.string().optional(),
    hours: z.string().optional()
});

/**
 * Items that go to one address by one method, or are picked up in one store.
 */
export const zOrderShippingGroup = z.looseObject({
    shippingGroupId: z.string().optional(),
    type: z.string().optional(),
    status: zOrderShippingGroupState.optional(),
    shippingAddress: zOrderAddress.optional(),
    shippingMethod: zOrderShippingMethod.optional(),
    priceInfo: zOrderPriceInfo.optional(),
    taxPriceInfo: zOrderTaxPriceInfo.optional(),
    recurringChargePriceInfo: zRecurringChargePriceInfo.nullish(),
    discountInfo: zShippingGroupDiscountInfo.optional(),
    items: z.array(zOrderItem).optional(),
    trackingInfo: z.array(zOrderTracking).optional(),
    trackingNumber: z.string().nullish(),
    shipOnDate: z.string().nullish(),
    actualShipDate: z.string().nullish(),
    submittedDate: z.string().nullish(),
    locationId: z.string().optional(),
    store: zPickupStore.optional(),
    firstName: z.string().optional(),
    middleName: z.string().optional(),
    lastName: z.string().optional(),
    email: z.string().optional(),
    phoneNumber: z.string().optional()
});

export const zOrderPaymentBase = z.looseObject({
    paymentGroupId: z.string().optional(),
    gatewayName: z.string().optional(),
    paymentMethod: z.string().optional(),
    type: z.string().optional(),
    amount: z.number().optional(),
    isAmountRemaining: z.boolean().optional(),
    uiIntervention: z.string().nullish(),
    message: z.string().optional(),
    currencyCode: z.string().optional(),
    customPaymentProperties: z.record(z.string(), z.unknown()).optional(),
    PONumber: z.string().nullish(),
    savedCardId: z.string().optional(),
    cardNumber: z.string().optional(),
    cardType: z.string().nullish(),
    IIN: z.string().nullish(),
    giftCardNumber: z.string().nullish(),
    maskedCardNumber: z.string().optional(),
    balance: z.union([
        z.string(),
        z.number()
    ]).nullish(),
    transactionTypeInitiated: z.string().optional()
});

/**
 * A payment of the order as the Agent API shows it.
 */
export const zOrderPaymentGroup = z.looseObject({
    paymentGroupId: z.string().optional(),
    gatewayName: z.string().optional(),
    paymentMethod: z.string().optional(),
    type: z.string().optional(),
    amount: z.number().optional(),
    isAmountRemaining: z.boolean().optional(),
    uiIntervention: z.string().nullish(),
    message: z.string().optional(),
    currencyCode: z.string().optional(),
    customPaymentProperties: z.record(z.string(), z.unknown()).optional(),
    PONumber: z.string().nullish(),
    savedCardId: z.string().optional(),
    cardNumber: z.string().optional(),
    cardType: z.string().nullish(),
    IIN: z.string().nullish(),
    giftCardNumber: z.string().nullish(),
    maskedCardNumber: z.string().optional(),
    balance: z.union([
        z.string(),
        z.number()
    ]).nullish(),
    transactionTypeInitiated: z.string().optional(),
    paymentState: z.int().optional()
});

/**
 * A payment of the order as releases with the Store's definition show it.
 */
export const zOrderPayment = z.looseObject({
    paymentGroupId: z.string().optional(),
    gatewayName: z.string().optional(),
    paymentMethod: z.string().optional(),
    type: z.string().optional(),
    amount: z.number().optional(),
    isAmountRemaining: z.boolean().optional(),
    uiIntervention: z.string().nullish(),
    message: z.string().optional(),
    currencyCode: z.string().optional(),
    customPaymentProperties: z.record(z.string(), z.unknown()).optional(),
    PONumber: z.string().nullish(),
    savedCardId: z.string().optional(),
    cardNumber: z.string().optional(),
    cardType: z.string().nullish(),
    IIN: z.string().nullish(),
    giftCardNumber: z.string().nullish(),
    maskedCardNumber: z.string().optional(),
    balance: z.union([
        z.string(),
        z.number()
    ]).nullish(),
    transactionTypeInitiated: z.string().optional(),
    paymentState: zOrderPaymentState.optional()
});

export const zOrderPaypalPayment = z.looseObject({
    paymentGroupId: z.string().optional(),
    gatewayName: z.string().optional(),
    paymentMethod: z.string().optional(),
    type: z.string().optional(),
    amount: z.number().optional(),
    isAmountRemaining: z.boolean().optional(),
    uiIntervention: z.string().nullish(),
    message: z.string().optional(),
    currencyCode: z.string().optional(),
    customPaymentProperties: z.record(z.string(), z.unknown()).optional(),
    PONumber: z.string().nullish(),
    savedCardId: z.string().optional(),
    cardNumber: z.string().optional(),
    cardType: z.string().nullish(),
    IIN: z.string().nullish(),
    giftCardNumber: z.string().nullish(),
    maskedCardNumber: z.string().optional(),
    balance: z.union([
        z.string(),
        z.number()
    ]).nullish(),
    transactionTypeInitiated: z.string().optional(),
    paymentState: zOrderPaymentState.optional(),
    paymentId: z.string().optional(),
    transaction_state: z.string().optional(),
    intent: z.string().optional()
});

export const zOrderApprover = z.looseObject({
    approverId: z.string().optional(),
    firstName: z.string().optional(),
    lastName: z.string().optional()
});

export const zGiftWithPurchaseMarker = z.looseObject({
    repositoryId: z.string().optional(),
    key: z.string().optional(),
    value: z.string().optional(),
    data: z.string().optional(),
    giftType: z.string().optional(),
    giftDetail: z.string().optional(),
    autoRemove: z.boolean().optional(),
    quantity: z.int().optional(),
    selectedQuantity: z.int().optional(),
    automaticQuantity: z.int().optional(),
    targetedQuantity: z.int().optional(),
    removedQuantity: z.int().optional(),
    failedQuantity: z.int().optional()
});

/**
 * A cart or a placed order as single-order operations answer it. Merchant-defined order properties stand beside the named ones.
 * Releases differ in how they name things: the id is `id` on reading and `orderId` after creating or pricing, payments are `paymentGroups`
 * or `payments`, the shopper is `profileId` or `orderProfileId`.
 *
 */
export const zOrder = z.looseObject({
    id: z.string().optional(),
    orderId: z.string().optional(),
    uuid: z.string().optional(),
    state: z.union([
        zOrderState,
        z.int()
    ]).optional(),
    stateString: z.string().optional(),
    orderStatus: z.string().optional(),
    orderAction: z.string().optional(),
    description: z.string().optional(),
    cartName: z.string().optional(),
    siteId: z.string().optional(),
    creationSiteId: z.string().optional(),
    sourceSystem: z.string().optional(),
    agentId: z.string().optional(),
    lastModifierId: z.string().optional(),
    profileId: z.string().optional(),
    orderProfileId: z.string().optional(),
    profile: zOrderProfile.optional(),
    orderLocale: z.string().optional(),
    organizationId: z.string().nullish(),
    creationDate: z.iso.datetime().optional(),
    creationTime: z.int().optional(),
    submittedDate: z.iso.datetime().nullish(),
    lastModifiedDate: z.iso.datetime().optional(),
    numberOfItems: z.int().optional(),
    shoppingCart: zOrderContents.optional(),
    order: zOrderContents.optional(),
    priceInfo: zOrderPriceInfo.optional(),
    taxPriceInfo: zOrderTaxPriceInfo.optional(),
    recurringChargePriceInfo: zRecurringChargePriceInfo.optional(),
    discountInfo: zOrderDiscountInfo.optional(),
    priceListGroup: zPriceListGroup.optional(),
    pricingMessages: zPricingMessages.optional(),
    shippingAddress: zOrderAddress.optional(),
    shippingMethod: zOrderShippingMethod.optional(),
    shippingGroups: z.array(zOrderShippingGroup).optional(),
    trackingNumber: z.string().nullish(),
    trackingInfo: z.array(zOrderTracking).optional(),
    billingAddress: zOrderAddress.optional(),
    billingMethod: z.record(z.string(), z.unknown()).optional(),
    paymentGroup: zOrderPaymentGroup.optional(),
    paymentGroups: z.array(zOrderPaymentGroup).optional(),
    paymentGroupId: z.string().optional(),
    payments: z.union([
        z.array(zOrderPayment),
        zOrderPaypalPayment
    ]).optional(),
    totalAmountAuthorized: z.number().optional(),
    totalAmountAuthorizedMap: z.record(z.string(), z.number()).optional(),
    allowAlternateCurrency: z.boolean().optional(),
    exchangeRate: z.number().nullish(),
    payShippingInSecondaryCurrency: z.boolean().nullish(),
    payTaxInSecondaryCurrency: z.boolean().nullish(),
    isItemPriceOverrideAllowed: z.boolean().optional(),
    orderCancelReason: z.string().optional(),
    cancelReason: z.string().optional(),
    orderComments: z.array(z.unknown()).optional(),
    additionalEmails: z.array(z.string()).optional(),
    approvers: z.array(zOrderApprover).optional(),
    approverMessages: z.union([
        z.array(z.string()),
        z.string()
    ]).optional(),
    approvalSystemMessages: z.array(z.string()).optional(),
    quoteInfo: zQuoteInfo.optional(),
    returnRequests: z.array(z.unknown()).optional(),
    originalOrderId: z.string().optional(),
    returnRequestData: z.unknown().optional(),
    scheduledOrderId: z.string().optional(),
    scheduledOrder: z.array(z.unknown()).optional(),
    giftWithPurchaseInfo: z.array(z.unknown()).optional(),
    giftWithPurchaseOrderMarkers: z.array(zGiftWithPurchaseMarker).optional(),
    giftWithPurchaseCommerceItemMarkers: z.array(z.unknown()).optional(),
    markers: z.array(z.unknown()).optional(),
    sharedWithOrganization: z.unknown().optional(),
    dynamicProperties: z.array(zDynamicProperty).optional(),
    links: zLinks.optional()
});

/**
 * The shopper's open cart.
 */
export const zIncompleteOrder = zOrder.and(z.looseObject({
    id: z.string()
}));

/**
 * A line without its `childItems`. A child may in turn have `childItems` of the same shape; they are not described, to keep the schema finite.
 * Custom line properties are sent as further keys.
 *
 */
export const zCartChildItemRequest = z.looseObject({
    commerceItemId: z.string().optional(),
    productId: z.string().optional(),
    catRefId: z.string().optional(),
    quantity: z.union([
        z.int(),
        z.string()
    ]).optional(),
    externalPrice: z.number().optional(),
    externalPriceQuantity: z.int().optional(),
    externalData: z.array(z.unknown()).optional(),
    currentPrice: z.number().optional(),
    overriddenPrice: z.number().optional(),
    isPriceOverridden: z.boolean().optional(),
    shopperInput: z.record(z.string(), z.unknown()).optional(),
    displayName: z.string().optional(),
    addOnItem: z.boolean().optional(),
    configurationOptionId: z.string().optional(),
    priceListGroupId: z.string().optional(),
    actionCode: z.string().optional(),
    assetId: z.string().optional(),
    assetKey: z.string().optional(),
    serviceId: z.string().optional(),
    serviceAccountId: z.string().optional(),
    billingAccountId: z.string().optional(),
    billingProfileId: z.string().optional(),
    customerAccountId: z.string().optional(),
    activationDate: z.string().optional(),
    deactivationDate: z.string().optional(),
    transactionDate: z.string().optional(),
    externalRecurringCharge: z.number().optional(),
    externalRecurringChargeFrequency: z.string().optional(),
    externalRecurringChargeDuration: z.string().optional()
});

/**
 * A line of the cart with its configured and add-on items.
 */
export const zCartItemRequest = z.looseObject({
    commerceItemId: z.string().optional(),
    productId: z.string().optional(),
    catRefId: z.string().optional(),
    quantity: z.union([
        z.int(),
        z.string()
    ]).optional(),
    externalPrice: z.number().optional(),
    externalPriceQuantity: z.int().optional(),
    externalData: z.array(z.unknown()).optional(),
    currentPrice: z.number().optional(),
    overriddenPrice: z.number().optional(),
    isPriceOverridden: z.boolean().optional(),
    shopperInput: z.record(z.string(), z.unknown()).optional(),
    displayName: z.string().optional(),
    addOnItem: z.boolean().optional(),
    configurationOptionId: z.string().optional(),
    priceListGroupId: z.string().optional(),
    actionCode: z.string().optional(),
    assetId: z.string().optional(),
    assetKey: z.string().optional(),
    serviceId: z.string().optional(),
    serviceAccountId: z.string().optional(),
    billingAccountId: z.string().optional(),
    billingProfileId: z.string().optional(),
    customerAccountId: z.string().optional(),
    activationDate: z.string().optional(),
    deactivationDate: z.string().optional(),
    transactionDate: z.string().optional(),
    externalRecurringCharge: z.number().optional(),
    externalRecurringChargeFrequency: z.string().optional(),
    externalRecurringChargeDuration: z.string().optional(),
    childItems: z.array(zCartChildItemRequest).optional()
});

export const zCouponRequest = z.looseObject({
    code: z.string().optional(),
    id: z.string().optional(),
    level: z.string().optional(),
    description: z.string().optional(),
    status: z.enum(['claimed', 'unclaimed']).optional(),
    totalAdjustment: z.union([
        z.number(),
        z.string()
    ]).optional()
});

export const zCartContents = z.looseObject({
    items: z.array(zCartItemRequest).optional(),
    coupons: z.array(zCouponRequest).optional(),
    orderTotal: z.number().optional()
});

export const zShippingMethodRequest = z.looseObject({
    value: z.string().optional()
});

/**
 * An amount in major units. A string in the schemas, a number from clients.
 */
export const zRequestAmount = z.union([
    z.number(),
    z.string()
]);

/**
 * What all ways to pay share.
 */
export const zPaymentRequestBase = z.looseObject({
    paymentGroupId: z.string().optional(),
    amount: zRequestAmount.optional(),
    billingAddress: zOrderAddress.optional(),
    customProperties: z.record(z.string(), z.unknown()).optional()
});

/**
 * A credit or debit card. Card data is never kept, so it is sent again with every payment.
 */
export const zCardPaymentRequest = z.looseObject({
    paymentGroupId: z.string().optional(),
    amount: zRequestAmount.optional(),
    billingAddress: zOrderAddress.optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    type: z.literal('card'),
    nameOnCard: z.string().optional(),
    cardType: z.string().optional(),
    cardTypeName: z.string().optional(),
    cardNumber: z.string().optional(),
    cardCVV: z.string().optional(),
    endMonth: z.string().optional(),
    endYear: z.int().optional(),
    expiryMonth: z.string().optional(),
    expiryYear: z.string().optional(),
    paymentMethodType: z.string().optional(),
    savedCardId: z.string().optional()
});

export const zInvoicePaymentRequest = z.looseObject({
    paymentGroupId: z.string().optional(),
    amount: zRequestAmount.optional(),
    billingAddress: zOrderAddress.optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    type: z.literal('invoice'),
    PONumber: z.string().max(50).optional()
});

export const zPhysicalGiftCardPaymentRequest = z.looseObject({
    paymentGroupId: z.string().optional(),
    amount: zRequestAmount.optional(),
    billingAddress: zOrderAddress.optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    type: z.literal('physicalGiftCard'),
    giftCardNumber: z.string().optional(),
    giftCardPin: z.string().optional()
});

export const zCashPaymentRequest = z.looseObject({
    paymentGroupId: z.string().optional(),
    amount: zRequestAmount.optional(),
    billingAddress: zOrderAddress.optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    type: z.literal('cash')
});

/**
 * A payment that the merchant's own gateway handles; its data stands in `customProperties`.
 */
export const zGenericPaymentRequest = z.looseObject({
    paymentGroupId: z.string().optional(),
    amount: zRequestAmount.optional(),
    billingAddress: zOrderAddress.optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    type: z.literal('generic')
});

export const zPaypalCheckoutPaymentRequest = z.looseObject({
    paymentGroupId: z.string().optional(),
    amount: zRequestAmount.optional(),
    billingAddress: zOrderAddress.optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    type: z.literal('paypalCheckout')
});

export const zLoyaltyPointsPaymentRequest = z.looseObject({
    paymentGroupId: z.string().optional(),
    amount: zRequestAmount.optional(),
    billingAddress: zOrderAddress.optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    type: z.literal('loyaltyPoints')
});

export const zStoreCreditPaymentRequest = z.looseObject({
    paymentGroupId: z.string().optional(),
    amount: zRequestAmount.optional(),
    billingAddress: zOrderAddress.optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    type: z.literal('storeCredit'),
    storeCreditNumber: z.string().optional()
});

/**
 * A payment known by the issuer identification number (IIN) of the card.
 */
export const zIinPaymentRequest = z.looseObject({
    paymentGroupId: z.string().optional(),
    amount: zRequestAmount.optional(),
    billingAddress: zOrderAddress.optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    type: z.literal('iinPaymentType')
});

/**
 * A way to pay, named by `type`.
 */
export const zPaymentRequest = z.discriminatedUnion('type', [
    zCardPaymentRequest,
    zInvoicePaymentRequest,
    zPhysicalGiftCardPaymentRequest,
    zCashPaymentRequest,
    zGenericPaymentRequest,
    zPaypalCheckoutPaymentRequest,
    zLoyaltyPointsPaymentRequest,
    zStoreCreditPaymentRequest,
    zIinPaymentRequest
]);

export const zSoldTo = z.looseObject({
    partyId: z.string().optional(),
    partyNumber: z.string().optional()
});

/**
 * What the cart operations share. Custom order properties are sent as further top-level keys.
 * `id` and `orderId` mean the same, an existing order: the documents of different releases name one or the other.
 * The console sends `orderId` to price and `id` to place an order.
 *
 */
export const zCartRequest = z.looseObject({
    id: z.string().optional(),
    orderId: z.string().optional(),
    profileId: z.string().optional(),
    cartName: z.string().optional(),
    shoppingCart: zCartContents.optional(),
    combineLineItems: zYesOrNo.optional(),
    shippingMethod: zShippingMethodRequest.optional(),
    billingAddress: zOrderAddress.optional(),
    payments: z.union([
        z.array(zPaymentRequest),
        zPaymentRequest
    ]).optional(),
    appliedPromotions: z.array(z.string()).optional(),
    additionalEmails: z.array(z.string()).optional(),
    soldTo: zSoldTo.optional(),
    requestChannel: z.string().optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    isAnonymousCheckout: z.boolean().optional(),
    visitId: z.string().optional()
});

export const zShippingGroupRequest = z.looseObject({
    type: z.string().optional(),
    shippingMethod: zShippingMethodRequest.optional(),
    shippingAddress: zOrderAddress.optional(),
    items: z.array(zCartItemRequest).optional(),
    locationId: z.string().optional(),
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    email: z.string().optional()
});

/**
 * Splits the items over addresses, methods or stores; takes the place of `shippingAddress` and `shippingMethod`.
 */
export const zShippingGroupRequests = z.array(zShippingGroupRequest);

/**
 * When the order is repeated. `daysInMonth` wins over `daysOfWeek`; `scheduleType: periodic` needs `period`.
 * List elements are integers in the Agent documents and numeric strings in the Store's examples.
 *
 */
export const zOrderRecurrence = z.looseObject({
    daysOfWeek: z.array(z.union([
        z.int(),
        z.string()
    ])).optional(),
    monthsInYear: z.array(z.union([
        z.int(),
        z.string()
    ])).optional(),
    weeksInMonth: z.array(z.union([
        z.int(),
        z.string()
    ])).optional(),
    daysInMonth: z.array(z.union([
        z.int(),
        z.string()
    ])).optional(),
    occurrenceInDay: z.int().optional(),
    delay: z.int().optional(),
    period: z.int().optional(),
    interval: z.int().optional(),
    selectedDates: z.array(z.string()).optional()
});

export const zOrderScheduleRequest = z.looseObject({
    name: z.string().optional(),
    startDate: z.string().optional(),
    endDate: z.string().optional(),
    scheduleType: z.enum(['calendar', 'periodic']).optional(),
    schedule: zOrderRecurrence.optional()
});

/**
 * Creates the shopper's order in state `INCOMPLETE`. With `schedule` it becomes the template of a scheduled order.
 */
export const zCreateOrderRequest = z.looseObject({
    id: z.string().optional(),
    orderId: z.string().optional(),
    profileId: z.string().optional(),
    cartName: z.string().optional(),
    shoppingCart: zCartContents.optional(),
    combineLineItems: zYesOrNo.optional(),
    shippingMethod: zShippingMethodRequest.optional(),
    billingAddress: zOrderAddress.optional(),
    payments: z.union([
        z.array(zPaymentRequest),
        zPaymentRequest
    ]).optional(),
    appliedPromotions: z.array(z.string()).optional(),
    additionalEmails: z.array(z.string()).optional(),
    soldTo: zSoldTo.optional(),
    requestChannel: z.string().optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    isAnonymousCheckout: z.boolean().optional(),
    visitId: z.string().optional(),
    op: z.literal('createOrder'),
    shippingAddress: zOrderAddress.optional(),
    shippingGroups: zShippingGroupRequests.optional(),
    schedule: zOrderScheduleRequest.optional()
});

/**
 * Opens another cart for the shopper.
 */
export const zCreateNewCartRequest = z.looseObject({
    id: z.string().optional(),
    orderId: z.string().optional(),
    profileId: z.string().optional(),
    cartName: z.string().optional(),
    shoppingCart: zCartContents.optional(),
    combineLineItems: zYesOrNo.optional(),
    shippingMethod: zShippingMethodRequest.optional(),
    billingAddress: zOrderAddress.optional(),
    payments: z.union([
        z.array(zPaymentRequest),
        zPaymentRequest
    ]).optional(),
    appliedPromotions: z.array(z.string()).optional(),
    additionalEmails: z.array(z.string()).optional(),
    soldTo: zSoldTo.optional(),
    requestChannel: z.string().optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    isAnonymousCheckout: z.boolean().optional(),
    visitId: z.string().optional(),
    op: z.literal('createNewCart')
});

/**
 * Prices the cart. May be repeated as often as the cart changes.
 */
export const zPriceOrderRequest = z.looseObject({
    id: z.string().optional(),
    orderId: z.string().optional(),
    profileId: z.string().optional(),
    cartName: z.string().optional(),
    shoppingCart: zCartContents.optional(),
    combineLineItems: zYesOrNo.optional(),
    shippingMethod: zShippingMethodRequest.optional(),
    billingAddress: zOrderAddress.optional(),
    payments: z.union([
        z.array(zPaymentRequest),
        zPaymentRequest
    ]).optional(),
    appliedPromotions: z.array(z.string()).optional(),
    additionalEmails: z.array(z.string()).optional(),
    soldTo: zSoldTo.optional(),
    requestChannel: z.string().optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    isAnonymousCheckout: z.boolean().optional(),
    visitId: z.string().optional(),
    op: z.literal('priceOrder'),
    shippingAddress: zOrderAddress.optional(),
    shippingGroups: zShippingGroupRequests.optional()
});

/**
 * Has the payments authorised before the order is placed.
 */
export const zPreAuthorizeOrderRequest = z.looseObject({
    id: z.string().optional(),
    orderId: z.string().optional(),
    profileId: z.string().optional(),
    cartName: z.string().optional(),
    shoppingCart: zCartContents.optional(),
    combineLineItems: zYesOrNo.optional(),
    shippingMethod: zShippingMethodRequest.optional(),
    billingAddress: zOrderAddress.optional(),
    payments: z.union([
        z.array(zPaymentRequest),
        zPaymentRequest
    ]).optional(),
    appliedPromotions: z.array(z.string()).optional(),
    additionalEmails: z.array(z.string()).optional(),
    soldTo: zSoldTo.optional(),
    requestChannel: z.string().optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    isAnonymousCheckout: z.boolean().optional(),
    visitId: z.string().optional(),
    op: z.literal('preAuthorizeOrder'),
    shippingAddress: zOrderAddress.optional(),
    amountRemaining: zRequestAmount.optional()
});

/**
 * Places the order.
 */
export const zSubmitOrderRequest = z.looseObject({
    id: z.string().optional(),
    orderId: z.string().optional(),
    profileId: z.string().optional(),
    cartName: z.string().optional(),
    shoppingCart: zCartContents.optional(),
    combineLineItems: zYesOrNo.optional(),
    shippingMethod: zShippingMethodRequest.optional(),
    billingAddress: zOrderAddress.optional(),
    payments: z.union([
        z.array(zPaymentRequest),
        zPaymentRequest
    ]).optional(),
    appliedPromotions: z.array(z.string()).optional(),
    additionalEmails: z.array(z.string()).optional(),
    soldTo: zSoldTo.optional(),
    requestChannel: z.string().optional(),
    customProperties: z.record(z.string(), z.unknown()).optional(),
    isAnonymousCheckout: z.boolean().optional(),
    visitId: z.string().optional(),
    op: z.literal('submitOrder'),
    shippingAddress: zOrderAddress.optional(),
    shippingGroups: zShippingGroupRequests.optional(),
    amountRemaining: zRequestAmount.optional()
});

/**
 * Hands orders over to order management again, after the receiver of the Order Submit webhook has failed.
 */
export const zResendOrdersRequest = z.looseObject({
    op: z.literal('resendOrdersForFulfillment'),
    orders: z.array(z.string())
});

/**
 * What to do with the cart or the placed orders, named by `op`.
 */
export const zOrderOperation = z.discriminatedUnion('op', [
    zCreateOrderRequest,
    zCreateNewCartRequest,
    zPriceOrderRequest,
    zPreAuthorizeOrderRequest,
    zSubmitOrderRequest,
    zResendOrdersRequest
]);

export const zResendOrdersResult = z.looseObject({
    success: z.boolean(),
    links: zLinks.optional()
});

export const zOrderRemoved = z.looseObject({
    orderId: z.string(),
    links: zLinks.optional()
});

export const zInitiateCancelOrderRequest = z.looseObject({
    orderId: z.string().min(1),
    cancelReason: z.string().min(1)
});

export const zCancelRefundMethod = z.looseObject({
    refundType: z.string().optional(),
    amount: z.number().optional(),
    maximumRefundAmount: z.number().optional()
});

export const zCancelItemCostAdjustment = z.looseObject({
    commerceItemId: z.string().optional(),
    shippingGroupId: z.string().optional(),
    quantityAdjusted: z.int().optional(),
    amountAdjustment: z.number().optional(),
    taxShareAdjustment: z.number().optional(),
    shippingShareAdjustment: z.number().optional(),
    orderDiscountShareAdjustment: z.number().optional(),
    manualAdjustmentShareAdjustment: z.number().optional()
});

export const zCancelReturnItem = z.looseObject({
    returnItemId: z.string().optional(),
    commerceItemId: z.string().optional(),
    catalogRefId: z.string().optional(),
    shippingGroupId: z.string().optional(),
    description: z.string().nullish(),
    returnReason: z.string().optional(),
    disposition: z.string().nullish(),
    itemCurrencyCode: z.string().optional(),
    quantityToReturn: z.int().optional(),
    quantityAvailable: z.int().optional(),
    quantityShipped: z.int().optional(),
    quantityReceived: z.int().optional(),
    quantityReturned: z.int().optional(),
    quantityToExchange: z.int().optional(),
    refundAmount: z.number().optional(),
    suggestedRefundAmount: z.number().optional(),
    actualShippingRefundShare: z.number().optional(),
    suggestedShippingRefundShare: z.number().optional(),
    actualTaxRefundShare: z.number().optional(),
    suggestedTaxRefundShare: z.number().optional(),
    itemCostAdjustments: z.array(zCancelItemCostAdjustment).optional()
});

/**
 * What cancelling would refund, in the terms of a return request.
 */
export const zCancelReturnRequest = z.looseObject({
    originatingOrder: zOrderRecord.optional(),
    originatingOrderId: z.string().optional(),
    returnCalculationOrder: z.record(z.string(), z.unknown()).optional(),
    returnAdjustedOrderId: z.string().optional(),
    replacementOrder: z.record(z.string(), z.unknown()).nullish(),
    relatedReplacementOrders: z.array(z.unknown()).optional(),
    profile: zOrderRecordProfile.optional(),
    processName: z.string().optional(),
    state: z.string().optional(),
    returnPaymentState: z.string().optional(),
    authorizationDate: z.string().optional(),
    authorizationNumber: z.string().nullish(),
    agentId: z.string().nullish(),
    comments: z.string().nullish(),
    trackingNumber: z.array(z.string()).nullish(),
    returnLabel: z.string().nullish(),
    originOfReturn: z.string().nullish(),
    orderCurrencyCode: z.string().optional(),
    refundMethodList: z.array(zCancelRefundMethod).optional(),
    returnItemList: z.array(zCancelReturnItem).optional(),
    nonReturnItemCostAdjustments: z.array(z.unknown()).optional(),
    returnItemCount: z.int().optional(),
    replaceItemCount: z.int().optional(),
    refundSubtotal: z.number().optional(),
    unAdjustedRefundSubtotal: z.number().optional(),
    totalItemRefund: z.number().optional(),
    totalReturnItemRefund: z.number().optional(),
    totalRefundAmount: z.number().optional(),
    allocatedAmount: z.number().optional(),
    unallocatedAmount: z.number().optional(),
    adjustmentAmount: z.number().optional(),
    otherRefund: z.number().optional(),
    returnFee: z.number().optional(),
    suggestedShippingRefund: z.number().optional(),
    actualShippingRefund: z.number().optional(),
    suggestedTaxRefund: z.number().optional(),
    actualTaxRefund: z.number().optional(),
    nonReturnItemSubtotalAdjustment: z.number().optional(),
    totalOrderPromotionValueAdjustmentChange: z.number().optional(),
    processed: z.boolean().optional(),
    processImmediately: z.boolean().optional(),
    returningItems: z.boolean().optional(),
    replacingItems: z.boolean().optional(),
    exchangeProcess: z.boolean().optional(),
    submitExchangeAllowed: z.boolean().optional(),
    additionalProperties: z.record(z.string(), z.unknown()).optional()
});

export const zCancelOrderInitiated = z.looseObject({
    cancelOrder: zOrderRecord,
    returnRequest: zCancelReturnRequest,
    links: zLinks.optional()
});

export const zSubmitCancelById = z.looseObject({
    id: z.string().min(1)
});

export const zSubmitCancelByOrderId = z.looseObject({
    orderId: z.string().min(1)
});

/**
 * Names the cancel order, not the order that is cancelled. The Agent documents call it `id`, the Store's `orderId`; either will do.
 *
 */
export const zSubmitCancelOrderRequest = z.union([
    zSubmitCancelById,
    zSubmitCancelByOrderId
]);

export const zCancelOrderSubmitted = z.looseObject({
    orderCancelled: z.boolean(),
    orderId: z.string(),
    links: zLinks.optional()
});

/**
 * What to look for. The criteria given must all hold (inferred).
 */
export const zReturnCriteria = z.looseObject({
    returnRequestId: z.string().optional(),
    authorizationNumber: z.string().optional(),
    orderId: z.string().optional(),
    state: z.enum([
        'PENDING_CUSTOMER_ACTION',
        'PARTIAL_RETURN',
        'FULL_RETURN',
        'PENDING_REFUND',
        'COMPLETE'
    ]).optional(),
    siteId: z.string().optional(),
    email: z.string().optional(),
    account: z.string().optional(),
    startDateFromTimeSpan: z.iso.datetime().optional(),
    pageNumber: z.int().gte(0).optional(),
    limit: z.int().gte(0).optional()
});

/**
 * What can be done next; `process` means receive the items, `refund` settle the money. Empty when nothing is left to do.
 */
export const zReturnNextStep = z.string();

export const zReturnSummary = z.looseObject({
    returnRequestId: z.string(),
    orderId: z.string().optional(),
    siteId: z.string().optional(),
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    createdDate: z.union([
        z.string(),
        z.int()
    ]).optional(),
    operation: zReturnNextStep.optional(),
    state: z.string().optional(),
    priceListGroup: zPriceListGroup.optional(),
    totalRefundMap: z.record(z.string(), z.number()).optional()
});

/**
 * A page of return requests; not the envelope other lists use.
 */
export const zReturnSearch = z.looseObject({
    searchResults: z.int(),
    totalRequests: z.array(zReturnSummary),
    links: zLinks.optional()
});

/**
 * Asks what of an order can be returned. Stores nothing.
 */
export const zInitiateReturnRequest = z.looseObject({
    op: z.literal('initiateReturn'),
    orderId: z.string().min(1)
});

export const zReturnItemRequest = z.looseObject({
    commerceItemId: z.string().min(1),
    catRefId: z.string().optional(),
    productId: z.string().optional(),
    shippingGroupId: z.string().optional(),
    quantityToReturn: z.int().gte(0),
    returnReason: z.string().optional()
});

/**
 * Asks what the shopper would get back. Stores nothing.
 */
export const zCalculateRefundAmountsRequest = z.looseObject({
    op: z.literal('calculateRefundAmounts'),
    orderId: z.string().min(1),
    returnItems: z.array(zReturnItemRequest).min(1)
});

/**
 * Creates the request, in state `PENDING_CUSTOMER_ACTION`.
 */
export const zCreateReturnRequest = z.looseObject({
    op: z.literal('createReturnRequest'),
    orderId: z.string().min(1),
    returnItems: z.array(zReturnItemRequest).min(1)
});

/**
 * Asks what of an order can be exchanged. Stores nothing.
 */
export const zInitiateExchangeRequest = z.looseObject({
    op: z.literal('initiateExchange'),
    orderId: z.string().min(1)
});

export const zReturnOperation = z.discriminatedUnion('op', [
    zInitiateReturnRequest,
    zCalculateRefundAmountsRequest,
    zCreateReturnRequest,
    zInitiateExchangeRequest
]);

export const zReturnCreated = z.looseObject({
    result: z.string(),
    returnRequestId: z.string(),
    links: zLinks.optional()
});

export const zReturnState = z.looseObject({
    displayKey: z.string().optional(),
    displayName: z.string().optional()
});

export const zReturnOrderPriceInfo = z.looseObject({
    amount: z.number().optional(),
    total: z.number().optional(),
    subTotal: z.number().optional(),
    shipping: z.number().optional(),
    tax: z.number().optional(),
    totalWithoutTax: z.number().optional(),
    orderDiscountAmount: z.number().optional(),
    shippingSurchargeValue: z.number().optional(),
    isTaxIncluded: z.boolean().optional(),
    currencyCode: z.string().optional()
});

/**
 * The order returned from.
 */
export const zReturnOrderInfo = z.looseObject({
    orderId: z.string().optional(),
    siteId: z.string().optional(),
    creationDate: z.iso.datetime().optional(),
    submittedDate: z.iso.datetime().optional(),
    originOfOrder: z.string().optional(),
    sourceSystem: z.string().optional(),
    priceInfo: zReturnOrderPriceInfo.optional(),
    priceListGroup: zPriceListGroup.optional(),
    recurringChargePriceInfo: z.record(z.string(), z.unknown()).optional()
});

/**
 * The shopper the order belongs to.
 */
export const zReturnProfileInfo = z.looseObject({
    firstName: z.string().optional(),
    middleName: z.string().nullish(),
    lastName: z.string().optional(),
    email: z.string().optional(),
    organization: z.union([
        z.record(z.string(), z.unknown()),
        z.array(z.record(z.string(), z.unknown()))
    ]).optional()
});

/**
 * The quote the order came from; absent on other orders.
 */
export const zReturnQuoteInfo = z.looseObject({
    notes: z.array(z.unknown()).optional(),
    errorInfo: z.array(z.unknown()).optional()
});

/**
 * Suggested amounts are computed; actual ones start with the same values and may be adjusted.
 * `refundDue` = item refunds + actual shipping, shipping surcharge and tax + `otherRefund` - `returnFee`.
 *
 */
export const zRefundInfo = z.looseObject({
    suggestedOrderRefund: z.number().optional(),
    suggestedShippingRefund: z.number().optional(),
    suggestedShippingSurchargeRefund: z.number().optional(),
    suggestedTaxRefund: z.number().optional(),
    suggestedOtherRefund: z.number().optional(),
    suggestedTotalRefund: z.number().optional(),
    actualShippingRefund: z.number().optional(),
    actualShippingSurchargeRefund: z.number().optional(),
    actualTaxRefund: z.number().optional(),
    shippingTaxRefund: z.number().optional(),
    otherRefund: z.number().optional(),
    returnFee: z.number().optional(),
    refundDue: z.number().optional(),
    refundDuePrimaryCurrency: z.number().optional(),
    refundDueSecondaryCurrency: z.number().optional(),
    unAdjustedRefundSubtotal: z.number().optional()
});

/**
 * A way the shopper is paid back.
 */
export const zPaymentReversal = z.looseObject({
    refundType: z.string().optional(),
    amount: z.number().optional(),
    state: z.string().optional(),
    currencyCode: z.string().optional(),
    maxRefundAmount: z.number().optional(),
    reversalMethod: z.string().optional(),
    paymentGroupId: z.string().optional(),
    creditCardType: z.string().optional(),
    creditCardInfo: z.looseObject({
        cardNumber: z.string().optional()
    }).optional()
});

/**
 * How the return changes the promotions the order had.
 */
export const zReturnPromotionAdjustments = z.looseObject({
    promotionAdjustmentsCount: z.int().optional(),
    totalOrderDiscountAdjustment: z.number().optional(),
    orderPromotionValueAdjustments: z.array(z.unknown()).optional(),
    itemPromotionValueAdjustments: z.array(z.unknown()).optional(),
    nonReturnItemCostAdjustment: z.array(z.unknown()).optional(),
    manyToManyPromotionCouponAdjustment: z.record(z.string(), z.unknown()).optional()
});

/**
 * A value of a list with the text the merchant gave it.
 */
export const zDisplayName = z.looseObject({
    displayKey: z.string(),
    displayName: z.string()
});

export const zReturnShippingGroup = z.looseObject({
    shippingGroupId: z.string().optional(),
    type: z.string().optional(),
    shippingMethod: z.looseObject({
        shippingMethod: z.string().optional(),
        shippingMethodDescription: z.string().optional()
    }).optional(),
    shippingAddress: zAddress.optional()
});

/**
 * Part of the line that has one price.
 */
export const zReturnItemPriceDetail = z.looseObject({
    amount: z.number().optional(),
    quantity: z.number().optional(),
    tax: z.number().optional(),
    orderDiscountShare: z.number().optional(),
    detailedUnitPrice: z.number().optional(),
    secondaryCurrencyTaxAmount: z.number().optional(),
    discounted: z.boolean().optional(),
    currencyCode: z.string().optional()
});

/**
 * A line of the order, seen by its return. Quantities: `quantityReturned` counts all requests of the order,
 * `quantityAvailableForReturn` = shipped - returned, `quantityToReceive` = to return - received.
 *
 */
export const zReturnItem = z.looseObject({
    returnItemId: z.string().optional(),
    commerceItemId: z.string().optional(),
    productId: z.string().optional(),
    catRefId: z.string().optional(),
    displayName: z.string().optional(),
    returnReasonId: z.string().optional(),
    returnReason: z.string().optional(),
    dispositionReason: zDisplayName.nullish(),
    comments: z.string().nullish(),
    quantityShipped: z.number().optional(),
    quantityReturned: z.number().optional(),
    quantityAvailableForReturn: z.number().optional(),
    quantityToReturn: z.number().optional(),
    quantityToReceive: z.number().optional(),
    quantityReceived: z.number().optional(),
    price: z.number().optional(),
    unitPrice: z.number().optional(),
    suggestedRefundAmount: z.number().optional(),
    actualRefundAmount: z.number().optional(),
    unAdjustedRefundAmount: z.number().optional(),
    suggestedShippingRefund: z.number().optional(),
    suggestedShippingSurchargeRefund: z.number().optional(),
    suggestedTaxRefund: z.number().optional(),
    orderDiscountShare: z.number().optional(),
    manualAdjustmentShare: z.number().optional(),
    nonreturnable: z.boolean().optional(),
    nonReturnableReason: z.string().nullish(),
    returnRequired: z.boolean().optional(),
    actionCode: z.string().nullish(),
    adjustedPromotionReferences: z.string().optional(),
    promotionAdjustments: z.array(z.unknown()).optional(),
    externalData: z.array(z.unknown()).optional(),
    dynamicProperties: z.array(zDynamicProperty).optional(),
    skuOptionInfo: z.array(z.unknown()).optional(),
    additionalProperties: z.record(z.string(), z.unknown()).optional(),
    shippingGroup: zReturnShippingGroup.optional(),
    detailedItemPriceInfo: z.array(zReturnItemPriceDetail).optional()
});

/**
 * A return request as the Agent API sees it. Operations answer different parts of it, therefore nothing is required.
 *
 */
export const zReturnRequest = z.looseObject({
    returnRequestId: z.string().optional(),
    orderId: z.string().optional(),
    returnRequestStatus: z.string().optional(),
    state: zReturnState.optional(),
    operation: zReturnNextStep.optional(),
    isExchangeRequest: z.boolean().optional(),
    isManuallyAdjusted: z.boolean().optional(),
    isSetteled: z.boolean().optional(),
    isSubmitExchangeOrderAllowed: z.boolean().optional(),
    submitExchangeAllowedValidationMessage: z.record(z.string(), z.unknown()).optional(),
    authorizationNumber: z.string().optional(),
    returnLabel: z.string().nullish(),
    trackingNumber: z.array(z.string()).nullish(),
    additionalProperties: z.record(z.string(), z.unknown()).optional(),
    orderInfo: zReturnOrderInfo.optional(),
    profileInfo: zReturnProfileInfo.optional(),
    quoteInfo: zReturnQuoteInfo.optional(),
    refundInfo: zRefundInfo.optional(),
    paymentReversalInfo: z.union([
        z.array(zPaymentReversal),
        zPaymentReversal
    ]).optional(),
    promotionAdjustments: zReturnPromotionAdjustments.optional(),
    returnItems: z.array(zReturnItem).optional(),
    links: zLinks.optional()
});

/**
 * `createReturnRequest` answers the new id, in a short form or within the return request. The other operations answer parts of a
 * return request without `returnRequestId`.
 *
 */
export const zReturnOperationResult = z.union([
    zReturnCreated,
    zReturnRequest
]);

export const zReceivedChildItem = z.looseObject({
    returnItemId: z.string().min(1),
    quantityReceived: z.number().gte(0),
    dispositionReason: z.string().optional(),
    comments: z.string().optional()
});

export const zReceivedItem = z.looseObject({
    returnItemId: z.string().min(1),
    quantityReceived: z.number().gte(0),
    dispositionReason: z.string().optional(),
    comments: z.string().optional(),
    childReturnItems: z.array(zReceivedChildItem).optional()
});

/**
 * Records what came back. The request becomes `FULL_RETURN` when everything is there, `PARTIAL_RETURN` before (inferred).
 *
 */
export const zReceiveReturns = z.looseObject({
    op: z.literal('receiveReturns'),
    returnRequestId: z.string().optional(),
    authorizationNumber: z.string().optional(),
    returnItems: z.array(zReceivedItem).min(1)
});

export const zReturnItemReference = z.looseObject({
    returnItemId: z.string().min(1)
});

/**
 * An entry of `paymentReversalInfo` with the amount to pay back.
 */
export const zRefundMethodAmount = zPaymentReversal.and(z.looseObject({
    amount: z.number()
}));

/**
 * Pays back what can be paid back automatically. With a manual refund left the request becomes `PENDING_REFUND`, else `COMPLETE` (inferred).
 *
 */
export const zInitiateRefund = z.looseObject({
    op: z.literal('initiateRefund'),
    returnRequestId: z.string().optional(),
    returnItems: z.array(zReturnItemReference).optional(),
    paymentReversalInfo: z.array(zRefundMethodAmount).optional()
});

export const zAdjustedChildItem = z.looseObject({
    returnItemId: z.string().min(1),
    adjustedItemRefund: z.number().optional()
});

export const zAdjustedItem = z.looseObject({
    returnItemId: z.string().min(1),
    adjustedItemRefund: z.number().optional(),
    childReturnItems: z.array(zAdjustedChildItem).optional()
});

/**
 * Overrides the suggested amounts. What is left out keeps its value (inferred).
 */
export const zAdjustRefundAmounts = z.looseObject({
    op: z.literal('adjustRefundAmounts'),
    returnRequestId: z.string().optional(),
    returnItems: z.array(zAdjustedItem).optional(),
    adjustedShippingRefund: z.number().optional(),
    adjustedShippingSurchargeRefund: z.number().optional(),
    adjustedTaxRefund: z.number().optional(),
    otherRefund: z.number().optional(),
    returnFee: z.number().optional(),
    appeasementRefundAdjustment: z.number().optional(),
    paymentReversalInfo: z.array(zRefundMethodAmount).optional(),
    comment: z.string().optional()
});

/**
 * Says that the merchant has paid the manual refund. With nothing else outstanding the request becomes `COMPLETE` (inferred).
 */
export const zMarkManualRefund = z.looseObject({
    op: z.literal('markManualRefund'),
    returnRequestId: z.string().optional(),
    returnItems: z.array(zReturnItemReference).optional(),
    manualRefundAmount: z.number().optional()
});

/**
 * Closes the request.
 */
export const zMarkAsComplete = z.looseObject({
    op: z.literal('markAsComplete'),
    returnRequestId: z.string().optional(),
    returnItems: z.array(zReturnItemReference).optional(),
    comment: z.string().optional()
});

/**
 * `returnItems` is marked as required for all operations, though only two use it; sending it always is the safe choice.
 *
 */
export const zReturnUpdate = z.discriminatedUnion('op', [
    zReceiveReturns,
    zInitiateRefund,
    zAdjustRefundAmounts,
    zMarkManualRefund,
    zMarkAsComplete
]);

export const zReceivedItems = z.looseObject({
    returnItems: z.array(zReceivedItem).min(1)
});

export const zRemainingRefundRequest = z.looseObject({
    primaryCurrencyRefundAmount: z.number(),
    secondaryCurrencyRefundAmount: z.number()
});

export const zRemainingRefund = z.looseObject({
    totalRefundAmount: z.number().optional(),
    remainingRefundAmountInPrimaryCurrency: z.number().optional(),
    remainingRefundAmountInSecondaryCurrency: z.number().optional(),
    minimumAmountInPrimaryCurrency: z.number().optional(),
    minimumAmountInSecondaryCurrency: z.number().optional(),
    links: zLinks.optional()
});

/**
 * Why an order is cancelled, or why a price is overridden.
 */
export const zReason = z.looseObject({
    key: z.string().optional(),
    Key: z.string().optional(),
    displayValue: z.string()
});

export const zWrappedReasons = z.looseObject({
    links: zLinks.optional(),
    autoWrap: z.boolean().optional(),
    items: z.array(zReason)
});

/**
 * A bare list, or the same list wrapped. Accept both.
 */
export const zReasonList = z.union([
    z.array(zReason),
    zWrappedReasons
]);

export const zWrappedDisplayNames = z.looseObject({
    links: zLinks.optional(),
    autoWrap: z.boolean().optional(),
    items: z.array(zDisplayName)
});

/**
 * A bare list, or the same list wrapped. Accept both.
 */
export const zDisplayNameList = z.union([
    z.array(zDisplayName),
    zWrappedDisplayNames
]);

/**
 * How long after its submission an order waits before it goes to fulfilment.
 */
export const zRemorsePeriod = z.looseObject({
    isRemorsePeriod: z.boolean().optional(),
    isRemorsePriod: z.boolean().optional(),
    remorsePeriodHours: z.int().optional(),
    remorsePeriodMinutes: z.int().optional(),
    isSiteSpecific: z.boolean().optional(),
    links: zLinks.optional()
});

/**
 * Hours and minutes travel as strings here, though as integers in the answer. Both are needed when `isRemorsePeriod` is true.
 */
export const zRemorsePeriodUpdate = z.looseObject({
    isRemorsePeriod: z.boolean(),
    remorsePeriodHours: z.string().regex(/^-?[0-9]+$/).optional(),
    remorsePeriodMinutes: z.string().regex(/^-?[0-9]+$/).optional(),
    isSiteSpecific: z.boolean().optional()
});

/**
 * Web pages that may call the API: by origin (scheme, host and port if it is not the usual one), the methods they may use, separated by commas and `OPTIONS` among them.
 *
 */
export const zAllowedOriginMethods = z.record(z.string(), z.string());

export const zAgentConfiguration = z.looseObject({
    delegatedAdminAllowedThroughAgent: z.boolean().optional(),
    orderApprovalsAllowedThroughAgent: z.boolean().optional(),
    preorderBackorderAllowedThroughAgent: z.boolean().optional(),
    allowedOriginMethods: zAllowedOriginMethods.optional(),
    links: zLinks.optional()
});

export const zAgentConfigurationUpdate = z.looseObject({
    delegatedAdminAllowedThroughAgent: z.boolean().optional(),
    orderApprovalsAllowedThroughAgent: z.boolean().optional(),
    allowedOriginMethods: zAllowedOriginMethods.optional()
});

/**
 * A price by id of the price list group.
 */
export const zPricesByGroup = z.record(z.string(), z.number().nullable());

export const zVolumePriceLevel = z.looseObject({
    levelMinimum: z.number(),
    levelMaximum: z.number().optional(),
    price: z.number()
});

export const zVolumePriceLevels = z.looseObject({
    numLevels: z.int().optional(),
    levels: z.array(zVolumePriceLevel).optional()
});

/**
 * Holds one of the two. With `bulkPrice` the level reached prices all units, with `tieredPrice` each level its own (inferred).
 */
export const zVolumePrice = z.looseObject({
    bulkPrice: zVolumePriceLevels.optional(),
    tieredPrice: zVolumePriceLevels.optional()
});

/**
 * A volume price; null when there is none. A number in some documents and recorded answers.
 */
export const zVolumePriceValue = z.union([
    zVolumePrice,
    z.number()
]).nullable();

/**
 * A volume price by id of the price list group.
 */
export const zVolumePricesByGroup = z.record(z.string(), zVolumePriceValue);

/**
 * Prices of a product or SKU; `salePrice` stands with them. The singular ones are in the price list group of the call, the plural ones
 * hold every price list group.
 *
 */
export const zCatalogPrices = z.looseObject({
    listPrice: z.number().nullish(),
    listPrices: zPricesByGroup.optional(),
    salePrices: zPricesByGroup.optional(),
    listVolumePrice: zVolumePriceValue.optional(),
    saleVolumePrice: zVolumePriceValue.optional(),
    listVolumePrices: zVolumePricesByGroup.optional(),
    saleVolumePrices: zVolumePricesByGroup.optional(),
    shippingSurcharge: z.number().nullish(),
    shippingSurcharges: zPricesByGroup.optional(),
    derivedListPriceFrom: z.string().optional(),
    derivedSalePriceFrom: z.string().optional(),
    derivedShippingSurchargeFrom: z.string().optional()
});

export const zCatalogImages = z.looseObject({
    primaryFullImageURL: z.string().nullish(),
    primaryLargeImageURL: z.string().nullish(),
    primaryMediumImageURL: z.string().nullish(),
    primarySmallImageURL: z.string().nullish(),
    primaryThumbImageURL: z.string().nullish(),
    primarySourceImageURL: z.string().nullish(),
    fullImageURLs: z.array(z.string()).optional(),
    largeImageURLs: z.array(z.string()).optional(),
    mediumImageURLs: z.array(z.string()).optional(),
    smallImageURLs: z.array(z.string()).optional(),
    thumbImageURLs: z.array(z.string()).optional(),
    sourceImageURLs: z.array(z.string()).optional(),
    primaryImageAltText: z.string().optional(),
    primaryImageTitle: z.string().optional()
});

export const zProductFlags = z.looseObject({
    active: z.boolean().optional(),
    shippable: z.boolean().optional(),
    configurable: z.boolean().optional(),
    assetable: z.boolean().optional(),
    nonreturnable: z.boolean().optional(),
    onlineOnly: z.boolean().optional(),
    notForIndividualSale: z.boolean().optional(),
    excludeFromSitemap: z.boolean().optional(),
    coreProduct: z.boolean().optional()
});

export const zCategoryImage = z.looseObject({
    repositoryId: z.string().optional(),
    path: z.string().optional(),
    name: z.string().optional(),
    url: z.string().optional(),
    metadata: z.record(z.string(), z.unknown()).optional(),
    tags: z.array(z.unknown()).optional()
});

/**
 * A category (collection) without its neighbours.
 */
export const zCategorySummary = z.looseObject({
    id: z.string().optional(),
    repositoryId: z.string().optional(),
    displayName: z.string().optional(),
    route: z.string().optional(),
    description: z.string().nullish(),
    longDescription: z.string().nullish(),
    active: z.boolean().optional(),
    categoryImages: z.array(zCategoryImage).optional()
});

export const zCategory = z.looseObject({
    id: z.string().optional(),
    repositoryId: z.string().optional(),
    displayName: z.string().optional(),
    route: z.string().optional(),
    description: z.string().nullish(),
    longDescription: z.string().nullish(),
    active: z.boolean().optional(),
    categoryImages: z.array(zCategoryImage).optional(),
    categoryPaths: z.array(z.string()).optional(),
    categoryIdPaths: z.array(z.string()).optional(),
    parentCategoryIdPath: z.string().nullish(),
    creationDate: z.string().optional(),
    childCategories: z.array(zCategorySummary).nullish(),
    fixedParentCategories: z.array(zCategorySummary).optional()
});

export const zAddOnGroup = z.looseObject({
    addOnOptions: z.array(z.unknown()).optional()
});

/**
 * Order in which to show the values, by variant property.
 */
export const zVariantValuesOrder = z.record(z.string(), z.array(z.string())).nullable();

/**
 * A SKU as its product shows it: known by `repositoryId`, without `id`. Values of its variant options are properties named after the option.
 *
 */
export const zProductSku = z.looseObject({
    listPrice: z.number().nullish(),
    listPrices: zPricesByGroup.optional(),
    salePrices: zPricesByGroup.optional(),
    listVolumePrice: zVolumePriceValue.optional(),
    saleVolumePrice: zVolumePriceValue.optional(),
    listVolumePrices: zVolumePricesByGroup.optional(),
    saleVolumePrices: zVolumePricesByGroup.optional(),
    shippingSurcharge: z.number().nullish(),
    shippingSurcharges: zPricesByGroup.optional(),
    derivedListPriceFrom: z.string().optional(),
    derivedSalePriceFrom: z.string().optional(),
    derivedShippingSurchargeFrom: z.string().optional(),
    primaryFullImageURL: z.string().nullish(),
    primaryLargeImageURL: z.string().nullish(),
    primaryMediumImageURL: z.string().nullish(),
    primarySmallImageURL: z.string().nullish(),
    primaryThumbImageURL: z.string().nullish(),
    primarySourceImageURL: z.string().nullish(),
    fullImageURLs: z.array(z.string()).optional(),
    largeImageURLs: z.array(z.string()).optional(),
    mediumImageURLs: z.array(z.string()).optional(),
    smallImageURLs: z.array(z.string()).optional(),
    thumbImageURLs: z.array(z.string()).optional(),
    sourceImageURLs: z.array(z.string()).optional(),
    primaryImageAltText: z.string().optional(),
    primaryImageTitle: z.string().optional(),
    repositoryId: z.string().optional(),
    displayName: z.string().nullish(),
    active: z.boolean().optional(),
    barcode: z.union([
        z.string(),
        z.number()
    ]).nullish(),
    model: z.string().nullish(),
    productLine: z.string().nullish(),
    productFamily: z.string().nullish(),
    unitOfMeasure: z.string().nullish(),
    salePrice: z.union([
        z.number(),
        z.string()
    ]).nullish(),
    salePriceStartDate: z.string().nullish(),
    salePriceEndDate: z.union([
        z.string(),
        z.int()
    ]).nullish(),
    onlineOnly: z.boolean().optional(),
    derivedOnlineOnly: z.boolean().optional(),
    nonreturnable: z.boolean().optional(),
    configurable: z.boolean().optional(),
    soldAsPackage: z.boolean().optional(),
    quantity: z.int().nullish(),
    listingSKUId: z.string().nullish(),
    productListingSku: z.record(z.string(), z.unknown()).nullish(),
    variantValuesOrder: zVariantValuesOrder.optional(),
    bundleLinks: z.array(z.unknown()).optional(),
    configurationMetadata: z.array(z.unknown()).optional(),
    dynamicPropertyMapLong: z.record(z.string(), z.unknown()).optional(),
    dynamicPropertyMapBigString: z.record(z.string(), z.unknown()).optional(),
    images: z.array(z.unknown()).optional(),
    largeImage: z.unknown().optional(),
    smallImage: z.unknown().optional(),
    thumbnailImage: z.null().optional()
});

/**
 * A product without its related products and variant options. What a SKU shows of its product is a part of it.
 */
export const zProductCore = z.looseObject({
    listPrice: z.number().nullish(),
    listPrices: zPricesByGroup.optional(),
    salePrices: zPricesByGroup.optional(),
    listVolumePrice: zVolumePriceValue.optional(),
    saleVolumePrice: zVolumePriceValue.optional(),
    listVolumePrices: zVolumePricesByGroup.optional(),
    saleVolumePrices: zVolumePricesByGroup.optional(),
    shippingSurcharge: z.number().nullish(),
    shippingSurcharges: zPricesByGroup.optional(),
    derivedListPriceFrom: z.string().optional(),
    derivedSalePriceFrom: z.string().optional(),
    derivedShippingSurchargeFrom: z.string().optional(),
    primaryFullImageURL: z.string().nullish(),
    primaryLargeImageURL: z.string().nullish(),
    primaryMediumImageURL: z.string().nullish(),
    primarySmallImageURL: z.string().nullish(),
    primaryThumbImageURL: z.string().nullish(),
    primarySourceImageURL: z.string().nullish(),
    fullImageURLs: z.array(z.string()).optional(),
    largeImageURLs: z.array(z.string()).optional(),
    mediumImageURLs: z.array(z.string()).optional(),
    smallImageURLs: z.array(z.string()).optional(),
    thumbImageURLs: z.array(z.string()).optional(),
    sourceImageURLs: z.array(z.string()).optional(),
    primaryImageAltText: z.string().optional(),
    primaryImageTitle: z.string().optional(),
    active: z.boolean().optional(),
    shippable: z.boolean().optional(),
    configurable: z.boolean().optional(),
    assetable: z.boolean().optional(),
    nonreturnable: z.boolean().optional(),
    onlineOnly: z.boolean().optional(),
    notForIndividualSale: z.boolean().optional(),
    excludeFromSitemap: z.boolean().optional(),
    coreProduct: z.boolean().optional(),
    id: z.string().optional(),
    repositoryId: z.string().optional(),
    type: z.string().optional(),
    displayName: z.string().optional(),
    description: z.string().nullish(),
    longDescription: z.string().nullish(),
    brand: z.string().nullish(),
    route: z.string().optional(),
    seoUrlSlugDerived: z.string().optional(),
    creationDate: z.string().optional(),
    lastModifiedDate: z.string().optional(),
    arrivalDate: z.string().nullish(),
    dateAvailable: z.string().optional(),
    daysAvailable: z.int().optional(),
    unitOfMeasure: z.string().nullish(),
    height: z.number().nullish(),
    width: z.number().nullish(),
    length: z.number().nullish(),
    weight: z.number().nullish(),
    orderLimit: z.int().nullish(),
    avgCustRating: z.number().nullish(),
    salePrice: z.number().nullish(),
    secondaryCurrencyShippingSurcharge: z.number().nullish(),
    productImagesMetadata: z.array(z.record(z.string(), z.unknown())).optional(),
    productImages: z.array(zRepositoryReference).optional(),
    largeImage: z.unknown().optional(),
    smallImage: z.unknown().optional(),
    parentCategory: zCategory.optional(),
    parentCategories: z.array(zCategory).optional(),
    parentCategoryIdPath: z.string().optional(),
    defaultParentCategory: zCategory.nullish(),
    directCatalogs: z.array(z.unknown()).optional(),
    derivedDirectCatalogs: z.array(z.unknown()).optional(),
    relatedArticles: z.array(z.unknown()).optional(),
    relatedMediaContent: z.array(z.unknown()).optional(),
    addOnProducts: z.array(zAddOnGroup).optional(),
    targetAddOnProducts: z.array(z.unknown()).optional(),
    defaultProductListingSku: z.record(z.string(), z.unknown()).nullish(),
    variantValuesOrder: zVariantValuesOrder.optional(),
    childSKUs: z.array(zProductSku).optional(),
    links: zLinks.optional()
});

export const zProductVariantOption = z.looseObject({
    optionId: z.string().optional(),
    optionName: z.string().optional(),
    mapKeyPropertyAttribute: z.string().optional(),
    optionValueMap: z.record(z.string(), z.int()).optional(),
    listingVariant: z.boolean().optional(),
    variantBasedDisplay: z.boolean().optional()
});

/**
 * A product. Properties of its product type and custom ones (`x_…`) stand beside the others.
 */
export const zProduct = z.looseObject({
    listPrice: z.number().nullish(),
    listPrices: zPricesByGroup.optional(),
    salePrices: zPricesByGroup.optional(),
    listVolumePrice: zVolumePriceValue.optional(),
    saleVolumePrice: zVolumePriceValue.optional(),
    listVolumePrices: zVolumePricesByGroup.optional(),
    saleVolumePrices: zVolumePricesByGroup.optional(),
    shippingSurcharge: z.number().nullish(),
    shippingSurcharges: zPricesByGroup.optional(),
    derivedListPriceFrom: z.string().optional(),
    derivedSalePriceFrom: z.string().optional(),
    derivedShippingSurchargeFrom: z.string().optional(),
    primaryFullImageURL: z.string().nullish(),
    primaryLargeImageURL: z.string().nullish(),
    primaryMediumImageURL: z.string().nullish(),
    primarySmallImageURL: z.string().nullish(),
    primaryThumbImageURL: z.string().nullish(),
    primarySourceImageURL: z.string().nullish(),
    fullImageURLs: z.array(z.string()).optional(),
    largeImageURLs: z.array(z.string()).optional(),
    mediumImageURLs: z.array(z.string()).optional(),
    smallImageURLs: z.array(z.string()).optional(),
    thumbImageURLs: z.array(z.string()).optional(),
    sourceImageURLs: z.array(z.string()).optional(),
    primaryImageAltText: z.string().optional(),
    primaryImageTitle: z.string().optional(),
    active: z.boolean().optional(),
    shippable: z.boolean().optional(),
    configurable: z.boolean().optional(),
    assetable: z.boolean().optional(),
    nonreturnable: z.boolean().optional(),
    onlineOnly: z.boolean().optional(),
    notForIndividualSale: z.boolean().optional(),
    excludeFromSitemap: z.boolean().optional(),
    coreProduct: z.boolean().optional(),
    id: z.string().optional(),
    repositoryId: z.string().optional(),
    type: z.string().optional(),
    displayName: z.string().optional(),
    description: z.string().nullish(),
    longDescription: z.string().nullish(),
    brand: z.string().nullish(),
    route: z.string().optional(),
    seoUrlSlugDerived: z.string().optional(),
    creationDate: z.string().optional(),
    lastModifiedDate: z.string().optional(),
    arrivalDate: z.string().nullish(),
    dateAvailable: z.string().optional(),
    daysAvailable: z.int().optional(),
    unitOfMeasure: z.string().nullish(),
    height: z.number().nullish(),
    width: z.number().nullish(),
    length: z.number().nullish(),
    weight: z.number().nullish(),
    orderLimit: z.int().nullish(),
    avgCustRating: z.number().nullish(),
    salePrice: z.number().nullish(),
    secondaryCurrencyShippingSurcharge: z.number().nullish(),
    productImagesMetadata: z.array(z.record(z.string(), z.unknown())).optional(),
    productImages: z.array(zRepositoryReference).optional(),
    largeImage: z.unknown().optional(),
    smallImage: z.unknown().optional(),
    parentCategory: zCategory.optional(),
    parentCategories: z.array(zCategory).optional(),
    parentCategoryIdPath: z.string().optional(),
    defaultParentCategory: zCategory.nullish(),
    directCatalogs: z.array(z.unknown()).optional(),
    derivedDirectCatalogs: z.array(z.unknown()).optional(),
    relatedArticles: z.array(z.unknown()).optional(),
    relatedMediaContent: z.array(z.unknown()).optional(),
    addOnProducts: z.array(zAddOnGroup).optional(),
    targetAddOnProducts: z.array(z.unknown()).optional(),
    defaultProductListingSku: z.record(z.string(), z.unknown()).nullish(),
    variantValuesOrder: zVariantValuesOrder.optional(),
    childSKUs: z.array(zProductSku).optional(),
    links: zLinks.optional(),
    relatedProducts: z.array(zProductCore).nullish(),
    productVariantOptions: z.array(zProductVariantOption).nullish()
});

export const zSku = z.looseObject({
    listPrice: z.number().nullish(),
    listPrices: zPricesByGroup.optional(),
    salePrices: zPricesByGroup.optional(),
    listVolumePrice: zVolumePriceValue.optional(),
    saleVolumePrice: zVolumePriceValue.optional(),
    listVolumePrices: zVolumePricesByGroup.optional(),
    saleVolumePrices: zVolumePricesByGroup.optional(),
    shippingSurcharge: z.number().nullish(),
    shippingSurcharges: zPricesByGroup.optional(),
    derivedListPriceFrom: z.string().optional(),
    derivedSalePriceFrom: z.string().optional(),
    derivedShippingSurchargeFrom: z.string().optional(),
    primaryFullImageURL: z.string().nullish(),
    primaryLargeImageURL: z.string().nullish(),
    primaryMediumImageURL: z.string().nullish(),
    primarySmallImageURL: z.string().nullish(),
    primaryThumbImageURL: z.string().nullish(),
    primarySourceImageURL: z.string().nullish(),
    fullImageURLs: z.array(z.string()).optional(),
    largeImageURLs: z.array(z.string()).optional(),
    mediumImageURLs: z.array(z.string()).optional(),
    smallImageURLs: z.array(z.string()).optional(),
    thumbImageURLs: z.array(z.string()).optional(),
    sourceImageURLs: z.array(z.string()).optional(),
    primaryImageAltText: z.string().optional(),
    primaryImageTitle: z.string().optional(),
    repositoryId: z.string().optional(),
    displayName: z.string().nullish(),
    active: z.boolean().optional(),
    barcode: z.union([
        z.string(),
        z.number()
    ]).nullish(),
    model: z.string().nullish(),
    productLine: z.string().nullish(),
    productFamily: z.string().nullish(),
    unitOfMeasure: z.string().nullish(),
    salePrice: z.union([
        z.number(),
        z.string()
    ]).nullish(),
    salePriceStartDate: z.string().nullish(),
    salePriceEndDate: z.union([
        z.string(),
        z.int()
    ]).nullish(),
    onlineOnly: z.boolean().optional(),
    derivedOnlineOnly: z.boolean().optional(),
    nonreturnable: z.boolean().optional(),
    configurable: z.boolean().optional(),
    soldAsPackage: z.boolean().optional(),
    quantity: z.int().nullish(),
    listingSKUId: z.string().nullish(),
    productListingSku: z.record(z.string(), z.unknown()).nullish(),
    variantValuesOrder: zVariantValuesOrder.optional(),
    bundleLinks: z.array(z.unknown()).optional(),
    configurationMetadata: z.array(z.unknown()).optional(),
    dynamicPropertyMapLong: z.record(z.string(), z.unknown()).optional(),
    dynamicPropertyMapBigString: z.record(z.string(), z.unknown()).optional(),
    images: z.array(z.unknown()).optional(),
    largeImage: z.unknown().optional(),
    smallImage: z.unknown().optional(),
    thumbnailImage: z.null().optional(),
    id: z.string().optional(),
    type: z.string().optional(),
    description: z.string().nullish(),
    manufacturer_part_number: z.string().nullish(),
    unit_of_measure: z.string().nullish(),
    template: z.string().nullish(),
    fulfiller: z.string().nullish(),
    itemAcl: z.string().nullish(),
    color: z.string().nullish(),
    creationDate: z.iso.datetime().optional(),
    startDate: z.string().nullish(),
    endDate: z.string().nullish(),
    version: z.int().optional(),
    wholesalePrice: z.number().nullish(),
    onSale: z.boolean().optional(),
    discountable: z.boolean().optional(),
    fractionalQuantitiesAllowed: z.boolean().optional(),
    siteIds: z.array(z.unknown()).optional(),
    catalogs: z.array(z.unknown()).optional(),
    computedCatalogs: z.array(z.unknown()).optional(),
    derivedCatalogs: z.array(zRepositoryReference).optional(),
    catalogsReplacementProducts: z.array(z.unknown()).optional(),
    fixedReplacementProducts: z.array(z.unknown()).optional(),
    replacementProducts: z.array(z.unknown()).nullish(),
    productVariantOptions: z.array(z.unknown()).optional(),
    auxiliaryMedia: z.record(z.string(), z.unknown()).optional(),
    translations: z.record(z.string(), z.unknown()).optional(),
    skuInfos: z.record(z.string(), z.unknown()).optional(),
    dynamicAttributes: z.record(z.string(), z.unknown()).optional(),
    dynamicPropertyMapString: z.record(z.string(), z.unknown()).optional(),
    dynamicPropertyMapDouble: z.record(z.string(), z.unknown()).optional(),
    parentProducts: z.union([
        z.array(zProductCore),
        zProductCore
    ]).optional(),
    links: zLinks.optional()
});

export const zWrappedSkus = z.looseObject({
    links: zLinks.optional(),
    autoWrap: z.boolean().optional(),
    items: z.array(zSku)
});

export const zSkuInItems = z.looseObject({
    links: zLinks.optional(),
    items: zSku
});

/**
 * The SKU as the single entry of a wrapped list, as the object in `items`, or bare. Accept all three.
 */
export const zSkuAnswer = z.union([
    zWrappedSkus,
    zSkuInItems,
    zSku
]);

/**
 * `orderableQuantity` is not always the sum of the other quantities.
 */
export const zStockStatus = z.looseObject({
    productId: z.string().optional(),
    catRefId: z.string().optional(),
    stockStatus: z.string().optional(),
    orderableQuantity: z.int().optional(),
    inStockQuantity: z.int().optional(),
    backOrderableQuantity: z.int().optional(),
    preOrderableQuantity: z.int().optional(),
    availabilityDate: z.string().nullish(),
    locationId: z.string().nullish(),
    links: zLinks.optional()
});

export const zShippingQueryItem = z.looseObject({
    productId: z.string().optional(),
    catRefId: z.string().optional(),
    quantity: z.number().optional(),
    price: z.number().optional(),
    rawTotalPrice: z.number().optional(),
    currentPrice: z.number().optional(),
    discountInfo: z.union([
        z.array(z.unknown()),
        z.record(z.string(), z.unknown())
    ]).optional(),
    invalid: z.boolean().optional(),
    stockStatus: z.boolean().optional()
});

export const zShippingQueryPriceInfo = z.looseObject({
    amount: z.number().optional(),
    total: z.number().optional(),
    subTotal: z.number().optional(),
    shipping: z.number().optional(),
    shippingSurchargeValue: z.number().optional(),
    tax: z.number().optional(),
    totalWithoutTax: z.number().optional(),
    currencyCode: z.string().optional()
});

/**
 * `country` and `state` are names for people in the examples; the codes stand in `selectedCountry`, `selectedState` and `state_ISOCode`.
 * An empty string stands for none.
 *
 */
export const zShippingQueryAddress = zAddress.and(z.looseObject({
    address1: z.string(),
    city: z.string(),
    country: z.string(),
    defaultCountryCode: z.string().nullish()
}));

/**
 * A part of a configured item, or an add-on. Its own children are left out here.
 */
export const zShippingQueryChildItem = z.looseObject({
    addOnItem: z.boolean().optional(),
    quantity: z.number().optional()
});

export const zShippingQueryGroupItem = z.looseObject({
    commerceItemId: z.string().optional(),
    productId: z.string().optional(),
    catRefId: z.string().optional(),
    quantity: z.number().optional(),
    childItems: z.array(zShippingQueryChildItem).optional()
});

export const zShippingQueryGroup = z.looseObject({
    shippingGroupId: z.string().optional(),
    shippingAddress: zShippingQueryAddress.optional(),
    items: z.array(zShippingQueryGroupItem).optional()
});

export const zShippingMethodQueryForItems = z.looseObject({
    profileId: z.string().optional(),
    populateShippingMethods: z.boolean().optional(),
    productIdForShippingSurcharge: z.array(z.string()),
    items: z.array(zShippingQueryItem).optional(),
    priceInfo: zShippingQueryPriceInfo.optional(),
    shippingAddress: zShippingQueryAddress.optional(),
    shippingGroups: z.array(zShippingQueryGroup).optional()
});

export const zShippingMethodQueryForCart = z.looseObject({
    profileId: z.string().optional(),
    populateShippingMethods: z.boolean().optional(),
    shoppingCart: z.looseObject({
        items: z.array(zShippingQueryItem)
    }),
    shippingAddress: zAddress.optional()
});

/**
 * What to ship and where to. The documents changed the body with the releases; clients send another one still.
 */
export const zShippingMethodQuery = z.union([
    zShippingMethodQueryForItems,
    zShippingMethodQueryForCart
]);

/**
 * What shipping costs when the order is worth from `low` to `high`.
 */
export const zShippingMethodRange = z.looseObject({
    repositoryId: z.string().optional(),
    low: z.number().optional(),
    high: z.number().nullish(),
    amount: z.number().optional()
});

export const zShippingMethod = z.looseObject({
    id: z.string().optional(),
    repositoryId: z.string().optional(),
    displayName: z.string().optional(),
    description: z.string().nullish(),
    internalName: z.string().optional(),
    externalId: z.string().optional(),
    displaySequence: z.int().optional(),
    enabled: z.boolean().optional(),
    type: z.int().optional(),
    shippingGroupType: z.string().optional(),
    shippingCalculator: z.string().optional(),
    eligibleForProductWithSurcharges: z.boolean().nullish(),
    isExternallyPriced: z.boolean().optional(),
    isFallback: z.boolean().optional(),
    taxCode: z.string().nullish(),
    ranges: z.array(zShippingMethodRange).optional(),
    shipToLocations: z.array(zRepositoryReference).optional(),
    associatedPriceListGroups: z.array(z.unknown()).optional()
});

export const zWrappedShippingMethods = z.looseObject({
    links: zLinks.optional(),
    autoWrap: z.boolean().optional(),
    items: z.array(zShippingMethod)
});

export const zShippingMethodsInObject = z.looseObject({
    object: z.array(zShippingMethod)
});

/**
 * A bare list, the same list wrapped, or in a property named `object`.
 */
export const zShippingMethodList = z.union([
    z.array(zShippingMethod),
    zWrappedShippingMethods,
    zShippingMethodsInObject
]);

/**
 * The site the order was placed on.
 */
export const zWebhookSite = z.looseObject({
    siteURL: z.string().optional(),
    siteName: z.string().optional()
});

/**
 * Body of the Order Submit webhook, with or without payment details.
 */
export const zOrderSubmitWebhook = z.looseObject({
    site: zWebhookSite.optional(),
    order: zOrderRecord
});

/**
 * How the return changes what a line costs; credits are negative.
 */
export const zReturnRecordCostAdjustment = z.looseObject({
    commerceItemId: z.string().optional(),
    shippingGroupId: z.string().optional(),
    quantityAdjusted: z.number().optional(),
    amountAdjustment: z.number().optional(),
    shippingShareAdjustment: z.number().optional(),
    taxShareAdjustment: z.number().optional(),
    orderDiscountShareAdjustment: z.number().optional(),
    manualAdjustmentShareAdjustment: z.number().optional()
});

export const zReturnRecordItemCore = z.looseObject({
    returnItemId: z.string().optional(),
    commerceItemId: z.string().optional(),
    catalogRefId: z.string().optional(),
    productId: z.string().optional(),
    shippingGroupId: z.string().optional(),
    description: z.string().nullish(),
    itemCurrencyCode: z.string().optional(),
    returnReason: z.string().nullish(),
    disposition: z.string().nullish(),
    state: z.string().optional(),
    comments: z.string().nullish(),
    quantityShipped: z.number().optional(),
    quantityReturned: z.number().optional(),
    quantityToReturn: z.number().optional(),
    quantityAvailable: z.number().optional(),
    quantityToExchange: z.number().optional(),
    quantityReceived: z.number().optional(),
    quantityWithFractionReceived: z.number().optional(),
    suggestedRefundAmount: z.number().optional(),
    refundAmount: z.number().optional(),
    suggestedShippingRefundShare: z.number().optional(),
    suggestedTaxRefundShare: z.number().optional(),
    actualShippingRefundShare: z.number().optional(),
    actualShippingSurchargeRefundShare: z.number().optional(),
    actualTaxRefundShare: z.number().optional(),
    secondaryCurrencyActualShippingRefundShare: z.number().optional(),
    secondaryCurrencyActualShippingSurchargeRefundShare: z.number().optional(),
    secondaryCurrencyActualTaxRefundShare: z.number().optional(),
    additionalProperties: z.record(z.string(), z.unknown()).optional(),
    itemCostAdjustments: z.array(zReturnRecordCostAdjustment).optional()
});

/**
 * A line that comes back.
 */
export const zReturnRecordItem = z.looseObject({
    returnItemId: z.string().optional(),
    commerceItemId: z.string().optional(),
    catalogRefId: z.string().optional(),
    productId: z.string().optional(),
    shippingGroupId: z.string().optional(),
    description: z.string().nullish(),
    itemCurrencyCode: z.string().optional(),
    returnReason: z.string().nullish(),
    disposition: z.string().nullish(),
    state: z.string().optional(),
    comments: z.string().nullish(),
    quantityShipped: z.number().optional(),
    quantityReturned: z.number().optional(),
    quantityToReturn: z.number().optional(),
    quantityAvailable: z.number().optional(),
    quantityToExchange: z.number().optional(),
    quantityReceived: z.number().optional(),
    quantityWithFractionReceived: z.number().optional(),
    suggestedRefundAmount: z.number().optional(),
    refundAmount: z.number().optional(),
    suggestedShippingRefundShare: z.number().optional(),
    suggestedTaxRefundShare: z.number().optional(),
    actualShippingRefundShare: z.number().optional(),
    actualShippingSurchargeRefundShare: z.number().optional(),
    actualTaxRefundShare: z.number().optional(),
    secondaryCurrencyActualShippingRefundShare: z.number().optional(),
    secondaryCurrencyActualShippingSurchargeRefundShare: z.number().optional(),
    secondaryCurrencyActualTaxRefundShare: z.number().optional(),
    additionalProperties: z.record(z.string(), z.unknown()).optional(),
    itemCostAdjustments: z.array(zReturnRecordCostAdjustment).optional(),
    childReturnItems: z.array(zReturnRecordItemCore).optional()
});

export const zReturnRecordRefundMethod = z.looseObject({
    refundType: z.string().optional(),
    amount: z.number().optional(),
    maximumRefundAmount: z.number().optional(),
    state: z.string().optional()
});

/**
 * A return or exchange as order management sees it: the model of webhooks and of the Admin API. Operations of the Agent API answer `ReturnRequest`.
 * Merchant-defined properties stand beside the named ones.
 *
 */
export const zReturnRecord = z.looseObject({
    requestId: z.string().optional(),
    authorizationNumber: z.string().optional(),
    authorizationDate: z.string().optional(),
    agentId: z.string().nullish(),
    state: z.string().optional(),
    originOfReturn: z.string().nullish(),
    processName: z.string().optional(),
    processImmediately: z.boolean().optional(),
    processed: z.boolean().optional(),
    comments: z.string().nullish(),
    returnLabel: z.string().nullish(),
    trackingNumber: z.array(z.string()).nullish(),
    additionalProperties: z.record(z.string(), z.unknown()).optional(),
    returningItems: z.boolean().optional(),
    replacingItems: z.boolean().optional(),
    exchangeProcess: z.boolean().optional(),
    submitExchangeAllowed: z.boolean().optional(),
    returnPaymentState: z.string().optional(),
    returnItemCount: z.int().optional(),
    replaceItemCount: z.int().optional(),
    refundSubtotal: z.number().optional(),
    unAdjustedRefundSubtotal: z.number().optional(),
    totalItemRefund: z.number().optional(),
    totalReturnItemRefund: z.number().optional(),
    totalRefundAmount: z.number().optional(),
    allocatedAmount: z.number().optional(),
    unallocatedAmount: z.number().optional(),
    adjustmentAmount: z.number().optional(),
    actualShippingRefund: z.number().optional(),
    actualShippingSurchargeRefund: z.number().optional(),
    actualTaxRefund: z.number().optional(),
    shippingTaxRefund: z.number().optional(),
    suggestedShippingRefund: z.number().optional(),
    suggestedTaxRefund: z.number().optional(),
    otherRefund: z.number().optional(),
    returnFee: z.number().optional(),
    nonReturnItemSubtotalAdjustment: z.number().optional(),
    totalOrderPromotionValueAdjustmentChange: z.number().optional(),
    appeasementRefundAdjustment: z.number().optional(),
    secondaryCurrencyActualShippingRefund: z.number().optional(),
    secondaryCurrencyActualTaxRefund: z.number().optional(),
    secondaryCurrencyShippingTaxRefund: z.number().optional(),
    orderCurrencyCode: z.string().optional(),
    originatingOrderId: z.string().optional(),
    originatingOrder: zOrderRecord.optional(),
    replacementOrder: zOrderRecord.nullish(),
    relatedReplacementOrders: z.array(z.unknown()).optional(),
    returnItemList: z.array(zReturnRecordItem).optional(),
    refundMethodList: z.array(zReturnRecordRefundMethod).optional(),
    nonReturnItemCostAdjustments: z.array(zReturnRecordCostAdjustment).optional(),
    returnAdjustedOrderId: z.unknown().optional(),
    returnCalculationOrder: z.unknown().optional(),
    preReturnPromotionValue: z.unknown().optional(),
    generatedStoreCredit: z.unknown().optional(),
    generatedStoreCreditItem: z.unknown().optional(),
    profile: zOrderRecordProfile.nullish()
});

/**
 * Body of the Return Request Update webhook, with or without payment details.
 */
export const zReturnRequestUpdateWebhook = z.looseObject({
    op: z.string().optional(),
    return: zReturnRecord
});

/**
 * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
 */
export const zAgentContextRequired = z.string().min(2);

/**
 * Id of the account to work in. Absent, the shopper's first active account counts.
 */
export const zOrganization = z.string().min(1);

/**
 * Locale of the asset data read or written, for instance `en`, `de-DE` or `pt_BR`.
 */
export const zAssetLanguage = z.string().min(2);

/**
 * Id of the site to work on. Absent, new orders go to the default site and existing ones stay on their own.
 */
export const zSite = z.string().min(1);

/**
 * Page size; 250 when absent, and 250 at most.
 */
export const zLimit = z.int().gte(0);

/**
 * Zero-based index of the first item; 0 when absent.
 */
export const zOffset = z.int().gte(0);

/**
 * `property:asc` or `property:desc`.
 */
export const zSort = z.string();

/**
 * Id of the resource.
 */
export const zId = z.string().min(1);

/**
 * Locale of the texts in the answer, error messages included.
 */
export const zAcceptLanguage = z.string();

/**
 * `SCIM` makes `q` a SCIM filter; absent, `q` is a JSON object of criteria (text search).
 */
export const zQueryFormat = z.enum(['SCIM']);

/**
 * Comma-separated properties to return; in lists with the prefix `items.`, though names without it are accepted as well.
 */
export const zFields = z.string();

/**
 * Asks for the total number of hits.
 */
export const zTotalResults = z.boolean();

/**
 * Id of the price list group to price with.
 */
export const zPriceListGroup2 = z.string().min(1);

/**
 * The shopper being served, as a JSON object in one string. Without `shopperProfileId` the shopper is anonymous.
 */
export const zAgentContext2 = z.string().min(2);

/**
 * Id of the site the order belongs to.
 */
export const zSiteRequired = z.string().min(1);

/**
 * Base64 of the HMAC of the raw body in UTF-8, keyed with the bytes of the webhook's secret. The hash is SHA-512; it was SHA-1 in 2015 and SHA-256 in 2017.
 *
 */
export const zWebhookSignature = z.string();

/**
 * A token.
 */
export const zLoginResponse = zToken;

/**
 * Done.
 */
export const zSendVerificationCodeResponse = zVerificationCodeSent;

/**
 * A token.
 */
export const zRefreshResponse = zToken;

/**
 * Done.
 */
export const zLogoutResponse = zLogout;

/**
 * Done.
 */
export const zVerifyResponse = zVerification;

/**
 * A token.
 */
export const zAdminLoginResponse = zToken;

/**
 * A token.
 */
export const zAdminRefreshResponse = zToken;

/**
 * Done.
 */
export const zAdminLogoutResponse = zLogout;

/**
 * Done.
 */
export const zAdminVerifyResponse = zVerification;

/**
 * A page of contacts.
 */
export const zListMembersResponse = zMemberList;

/**
 * The id of the new contact.
 */
export const zCreateMemberResponse = zCreated;

/**
 * The contact.
 */
export const zGetMemberResponse = zMember;

/**
 * The contact as it is now.
 */
export const zUpdateMemberResponse = zMember;

/**
 * The hits.
 */
export const zSearchProfilesResponse = zProfileSearch;

/**
 * The id of the new shopper.
 */
export const zCreateProfileResponse = zCreated;

/**
 * The shopper.
 */
export const zGetProfileResponse = zProfileView;

/**
 * The shopper as it is now.
 */
export const zUpdateProfileResponse = zProfile;

/**
 * The cart is gone.
 */
export const zRemoveIncompleteOrderForProfileResponse = zOrderRemoved;

export const zSearchOrdersResponse = z.union([
    z.union([
        zOrderPage,
        zOrderTextResult,
        zIncompleteOrder
    ]),
    z.void()
]);

/**
 * The order; for `resendOrdersForFulfillment` a confirmation.
 */
export const zCreateOrderResponse = z.union([
    zOrder,
    zResendOrdersResult
]);

/**
 * The order.
 */
export const zGetOrderResponse = zOrder;

/**
 * The cancel order and what it would refund.
 */
export const zInitiateCancelOrderResponse = zCancelOrderInitiated;

/**
 * Whether the order is cancelled.
 */
export const zSubmitCancelOrderResponse = zCancelOrderSubmitted;

/**
 * Return requests.
 */
export const zSearchReturnsResponse = zReturnSearch;

/**
 * What can be returned, what it would give back, or the new return request.
 */
export const zInitiateReturnResponse = zReturnOperationResult;

/**
 * The return request.
 */
export const zGetReturnRequestResponse = zReturnRequest;

/**
 * The return request as it is now.
 */
export const zUpdateReturnRequestResponse = zReturnRequest;

/**
 * The return request as it is now.
 */
export const zReceiveReturnRequestResponse = zReturnRequest;

/**
 * What is left.
 */
export const zCalculateRemainingRefundResponse = zRemainingRefund;

/**
 * The list, bare or wrapped.
 */
export const zListCancelReasonsResponse = zReasonList;

/**
 * The list, bare or wrapped.
 */
export const zGetReturnReasonsResponse = zDisplayNameList;

/**
 * The list, bare or wrapped.
 */
export const zGetDispositionReasonsResponse = zDisplayNameList;

/**
 * The list, bare or wrapped.
 */
export const zGetOrderStatesResponse = zDisplayNameList;

/**
 * The list, bare or wrapped.
 */
export const zGetReturnStatesResponse = zDisplayNameList;

/**
 * The list, bare or wrapped.
 */
export const zGetPriceOverrideReasonsResponse = zReasonList;

/**
 * The remorse period.
 */
export const zGetRemorsePeriodResponse = zRemorsePeriod;

/**
 * The remorse period as it is now.
 */
export const zSaveRemorsePeriodResponse = zRemorsePeriod;

/**
 * The configuration.
 */
export const zGetAgentConfigurationResponse = zAgentConfiguration;

/**
 * The configuration as it is now.
 */
export const zSaveAgentConfigurationResponse = zAgentConfiguration;

/**
 * The product.
 */
export const zGetProductResponse = zProduct;

/**
 * The SKU, in one of three forms.
 */
export const zGetSkuResponse = zSkuAnswer;

/**
 * The stock.
 */
export const zGetStockStatusResponse = zStockStatus;

/**
 * The methods, bare, wrapped or in `object`.
 */
export const zListShippingMethodsResponse = zShippingMethodList;

export const zOrderSubmitWebhookRequest = z.looseObject({
    body: zOrderSubmitWebhook,
    path: z.never().optional(),
    query: z.never().optional(),
    headers: z.looseObject({
        'X-Oracle-CC-WebHook-Signature': z.string()
    })
});

export const zReturnRequestUpdateWebhookRequest = z.looseObject({
    body: zReturnRequestUpdateWebhook,
    path: z.never().optional(),
    query: z.never().optional(),
    headers: z.looseObject({
        'X-Oracle-CC-WebHook-Signature': z.string()
    })
});
