/* Innovations, products, rights, permits and partners. Stages: facts.md 4.1, 4.3 and 4.4. */
#include "fields.h"

static const KlasterChoice innovation_forms[] = { { "governance", N_ ("Governance") },
                                                  { "service", N_ ("Public service") },
                                                  { "other", N_ ("Other") },
                                                  { NULL, NULL } };
static const KlasterChoice innovation_stages[] = { { "inisiatif", N_ ("Initiative") },
                                                   { "uji_coba", N_ ("Trial") },
                                                   { "penerapan", N_ ("Applied") },
                                                   { NULL, NULL } };
static const KlasterChoice innovation_initiators[]
    = { { "head", N_ ("Head of the region") },  { "council", N_ ("Council") },
        { "agency", N_ ("Government agency") }, { "civil_servant", N_ ("Civil servant") },
        { "community", N_ ("Community") },      { NULL, NULL } };

static const KlasterField innovation_fields[] = {
  REFERENCE ("site", N_ ("Site"), "site", FLAGS (OWNER_)),
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_)),
  CHOICE ("form", N_ ("Form"), innovation_forms, FLAGS (COLUMN_)),
  BOOLEAN ("digital", N_ ("Digital")),
  CHOICE ("initiator", N_ ("Initiator"), innovation_initiators),
  DATE ("idea_date", N_ ("Date of the idea")),
  DATE ("trial_date", N_ ("Date of the trial")),
  DATE ("applied_date", N_ ("Date applied")),
  CHOICE ("stage", N_ ("Stage"), innovation_stages, FLAGS (COLUMN_)),
  INTEGER ("beneficiaries", N_ ("Beneficiaries"), 0, 1e8, FLAGS (COLUMN_), .unit = N_ ("people")),
  MONEY ("budget", N_ ("Budget")),
  TEXT ("fund_source", N_ ("Fund source")),
  INTEGER ("replications", N_ ("Times replicated"), 0, 10000, .unit = N_ ("times")),
  LONG_TEXT ("description", N_ ("Description")),
  COMMON_FIELDS,
};

static const KlasterChoice market_reaches[] = { { "lokal", N_ ("Local") },
                                                { "regional", N_ ("Regional") },
                                                { "nasional", N_ ("National") },
                                                { "internasional", N_ ("International") },
                                                { NULL, NULL } };

static const KlasterField product_fields[] = {
  REFERENCE ("site", N_ ("Site"), "site", FLAGS (OWNER_)),
  REFERENCE ("innovation", N_ ("Innovation"), "innovation"),
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_)),
  TEXT ("kind", N_ ("Kind"), FLAGS (COLUMN_)),
  DECIMAL ("capacity", N_ ("Capacity per month"), 0, 1e12, FLAGS (COLUMN_ | KLASTER_FIELD_MIXED)),
  TEXT ("capacity_unit", N_ ("Unit of the capacity"), FLAGS (COLUMN_)),
  MONEY ("price", N_ ("Price")),
  MONEY ("turnover", N_ ("Turnover per period"), FLAGS (COLUMN_)),
  CHOICE ("market", N_ ("Market reach"), market_reaches, FLAGS (COLUMN_)),
  TEXT ("brand", N_ ("Brand"), FLAGS (COLUMN_)),
  TEXT ("packaging", N_ ("Packaging")),
  COMMON_FIELDS,
};

static const KlasterChoice ip_kinds[] = { { "merek", N_ ("Merek") },
                                          { "merek_kolektif", N_ ("Merek kolektif") },
                                          { "paten", N_ ("Paten") },
                                          { "paten_sederhana", N_ ("Paten sederhana") },
                                          { "hak_cipta", N_ ("Hak cipta") },
                                          { "indikasi_geografis", N_ ("Indikasi geografis") },
                                          { "desain_industri", N_ ("Desain industri") },
                                          { "ki_komunal", N_ ("KI komunal") },
                                          { NULL, NULL } };
/* One list for all kinds; klaster-ladder.c says which stages a kind has. */
static const KlasterChoice ip_stages[]
    = { { "preparing", N_ ("Preparing") }, { "checked", N_ ("Names checked") },
        { "group", N_ ("Group formed") },  { "described", N_ ("Description ready") },
        { "filed", N_ ("Filed") },         { "formality", N_ ("Formality check") },
        { "announced", N_ ("Announced") }, { "substantive", N_ ("Substantive examination") },
        { "recorded", N_ ("Recorded") },   { "certified", N_ ("Certificate issued") },
        { "rejected", N_ ("Rejected") },   { NULL, NULL } };

static const KlasterField ip_fields[] = {
  REFERENCE ("site", N_ ("Site"), "site", FLAGS (OWNER_)),
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_)),
  REFERENCE ("product", N_ ("Product"), "product", FLAGS (COLUMN_)),
  REFERENCE ("innovation", N_ ("Innovation"), "innovation"),
  CHOICE ("kind", N_ ("Kind"), ip_kinds, FLAGS (REQUIRED_ | KLASTER_FIELD_TITLE)),
  CHOICE ("stage", N_ ("Stage"), ip_stages, FLAGS (COLUMN_)),
  TEXT ("application_number", N_ ("Application number")),
  DATE ("application_date", N_ ("Application date"), FLAGS (COLUMN_)),
  TEXT ("certificate_number", N_ ("Certificate number")),
  DATE ("certificate_date", N_ ("Certificate date"), FLAGS (COLUMN_)),
  DATE ("expiry", N_ ("Expiry"), FLAGS (COLUMN_)),
  WAY_FIELDS,
  COMMON_FIELDS,
};

static const KlasterChoice permit_kinds[]
    = { { "nib", N_ ("NIB") },         { "spp_irt", N_ ("SPP-IRT") }, { "halal", N_ ("Halal") },
        { "bpom_md", N_ ("BPOM MD") }, { "sni", N_ ("SNI") },         { NULL, NULL } };
static const KlasterChoice permit_stages[] = { { "preparing", N_ ("Preparing") },
                                               { "filed", N_ ("Filed") },
                                               { "document_check", N_ ("Document check") },
                                               { "audit", N_ ("Audit or field verification") },
                                               { "fatwa", N_ ("Fatwa session") },
                                               { "commitment", N_ ("Fulfilling commitments") },
                                               { "issued", N_ ("Issued") },
                                               { "rejected", N_ ("Rejected") },
                                               { NULL, NULL } };

static const KlasterField permit_fields[] = {
  REFERENCE ("product", N_ ("Product"), "product", FLAGS (OWNER_ | KLASTER_FIELD_TITLE)),
  CHOICE ("kind", N_ ("Kind"), permit_kinds, FLAGS (REQUIRED_ | KLASTER_FIELD_TITLE)),
  CHOICE ("stage", N_ ("Stage"), permit_stages, FLAGS (COLUMN_)),
  TEXT ("number", N_ ("Number"), FLAGS (COLUMN_)),
  DATE ("date", N_ ("Date"), FLAGS (COLUMN_)),
  DATE ("expiry", N_ ("Expiry"), FLAGS (COLUMN_)),
  WAY_FIELDS,
  COMMON_FIELDS,
};

static const KlasterChoice partner_kinds[] = { { "opd", N_ ("OPD") },
                                               { "vertical", N_ ("Vertical agency") },
                                               { "university", N_ ("University") },
                                               { "business", N_ ("Business") },
                                               { "community", N_ ("Community") },
                                               { NULL, NULL } };

static const KlasterField partner_fields[] = {
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_)),
  TEXT ("short_name", N_ ("Short name"), FLAGS (COLUMN_)),
  CHOICE ("kind", N_ ("Kind"), partner_kinds, FLAGS (REQUIRED_)),
  TEXT ("contact", N_ ("Contact"), FLAGS (PERSONAL_)),
  COMMON_FIELDS,
};

static const KlasterChoice support_states[] = { { "promised", N_ ("Promised") },
                                                { "running", N_ ("Running") },
                                                { "done", N_ ("Done") },
                                                { "cancelled", N_ ("Cancelled") },
                                                { NULL, NULL } };

static const KlasterField partner_support_fields[] = {
  REFERENCE ("site", N_ ("Site"), "site", FLAGS (OWNER_ | KLASTER_FIELD_TITLE)),
  REFERENCE ("partner", N_ ("Partner"), "partner", FLAGS (REQUIRED_ | KLASTER_FIELD_TITLE)),
  TEXT ("form", N_ ("Form of support"), FLAGS (COLUMN_)),
  PERIOD ("period", N_ ("Period"), FLAGS (COLUMN_)),
  CHOICE ("state", N_ ("State"), support_states, FLAGS (COLUMN_)),
  MONEY ("value", N_ ("Value"), FLAGS (COLUMN_)),
  LONG_TEXT ("result", N_ ("Result")),
  COMMON_FIELDS,
};

const KlasterEntity klaster_entities_innovation[]
    = { ENTITY ("innovation",
                N_ ("Innovation"),
                KLASTER_GROUP_INNOVATION,
                N_ ("What a site does in a new way, in governance, service or otherwise."),
                innovation_fields),
        ENTITY ("product",
                N_ ("Leading product"),
                KLASTER_GROUP_INNOVATION,
                N_ ("Products of a site, with capacity, turnover and market."),
                product_fields),
        ENTITY ("intellectual_property",
                N_ ("Intellectual property"),
                KLASTER_GROUP_INNOVATION,
                N_ ("Marks, patents, copyright and others, with the stage they have reached."),
                ip_fields),
        ENTITY ("permit",
                N_ ("Permit or certificate"),
                KLASTER_GROUP_INNOVATION,
                N_ ("NIB, SPP-IRT, halal, BPOM MD and SNI of a product."),
                permit_fields),
        ENTITY ("partner",
                N_ ("Partner"),
                KLASTER_GROUP_INNOVATION,
                N_ ("Agencies, universities and businesses that help the sites."),
                partner_fields),
        ENTITY ("partner_support",
                N_ ("Support of a partner"),
                KLASTER_GROUP_INNOVATION,
                N_ ("What a partner does for a site."),
                partner_support_fields),
        { .name = NULL } };
