/* Reports every two months: indicators, reports, their values, excuses, assistance. */
#include "fields.h"

static const KlasterChoice indicator_groups[]
    = { { "policy", N_ ("Innovation policy") }, { "innovation", N_ ("Innovation") },
        { "product", N_ ("Product") },          { "ip", N_ ("Intellectual property") },
        { "partnership", N_ ("Partnership") },  { "economy", N_ ("Economy") },
        { "institution", N_ ("Institutions") }, { NULL, NULL } };
static const KlasterChoice indicator_types[]
    = { { "count", N_ ("Count") },      { "number", N_ ("Decimal number") },
        { "money", N_ ("Rupiah") },     { "percent", N_ ("Percent") },
        { "yes_no", N_ ("Yes or no") }, { NULL, NULL } };
static const KlasterChoice indicator_directions[] = { { "higher", N_ ("Higher is better") },
                                                      { "lower", N_ ("Lower is better") },
                                                      { "neutral", N_ ("Neither") },
                                                      { NULL, NULL } };
static const KlasterChoice year_bases[] = { { "last", N_ ("The newest figure of the year") },
                                            { "sum", N_ ("The sum of the year's figures") },
                                            { NULL, NULL } };
static const KlasterChoice together_bases[] = { { "sum", N_ ("The sum of the sites") },
                                                { "mean", N_ ("The mean of the sites") },
                                                { NULL, NULL } };
static const KlasterChoice indicator_scopes[] = { { "both", N_ ("Desa and kelurahan") },
                                                  { "desa", N_ ("Only desa") },
                                                  { "kelurahan", N_ ("Only kelurahan") },
                                                  { NULL, NULL } };

static const KlasterField indicator_fields[] = {
  TEXT ("code", N_ ("Code"), FLAGS (KEY_), .help = N_ ("Short, without spaces, e.g. INOV_BARU")),
  TEXT ("label", N_ ("Label"), FLAGS (TITLE_)),
  CHOICE ("group", N_ ("Group"), indicator_groups, FLAGS (REQUIRED_)),
  TEXT ("unit", N_ ("Unit"), FLAGS (COLUMN_)),
  CHOICE ("type", N_ ("Type"), indicator_types, FLAGS (REQUIRED_)),
  CHOICE ("direction", N_ ("Direction"), indicator_directions, FLAGS (COLUMN_)),
  DECIMAL ("target", N_ ("Target"), -1e15, 1e15, FLAGS (COLUMN_ | KLASTER_FIELD_MIXED)),
  CHOICE ("year_basis",
          N_ ("What the year is measured by"),
          year_bases,
          .since = 3,
          .help = N_ ("The newest figure where it stands for a state; the sum where each report "
                      "counts its own two months. Empty: the newest")),
  CHOICE ("together",
          N_ ("What all sites together are measured by"),
          together_bases,
          .since = 4,
          .help = N_ ("The mean where a sum says nothing: a price, a cost per unit, a length of "
                      "time. Empty: counts and what the year adds up are summed, others are not")),
  DECIMAL ("lowest", N_ ("Lowest value accepted"), -1e15, 1e15),
  DECIMAL ("highest", N_ ("Highest value accepted"), -1e15, 1e15),
  CHOICE ("applies_to", N_ ("Applies to"), indicator_scopes, FLAGS (COLUMN_)),
  BOOLEAN ("required", N_ ("Needed for a full report"), FLAGS (COLUMN_)),
  PERIOD ("from_period", N_ ("Active from")),
  PERIOD ("to_period", N_ ("Active to")),
  LONG_TEXT ("help", N_ ("Help for the enumerator")),
  COMMON_FIELDS,
};

static const KlasterField indicator_target_fields[] = {
  REFERENCE ("indicator",
             N_ ("Indicator"),
             "indicator",
             FLAGS (KEY_ | KLASTER_FIELD_OWNER | KLASTER_FIELD_TITLE)),
  YEAR ("year", N_ ("Year"), FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  REFERENCE ("site",
             N_ ("Site"),
             "site",
             FLAGS (KLASTER_FIELD_KEY | KLASTER_FIELD_COLUMN | KLASTER_FIELD_TITLE),
             .help = N_ ("Empty: the target of all sites without one of their own")),
  DECIMAL ("target", N_ ("Target"), -1e15, 1e15, FLAGS (REQUIRED_ | KLASTER_FIELD_MIXED)),
  COMMON_FIELDS,
};

static const KlasterChoice report_states[]
    = { { "draft", N_ ("Draft") },       { "received", N_ ("Received") },
        { "checked", N_ ("Checked") },   { "approved", N_ ("Approved") },
        { "returned", N_ ("Returned") }, { NULL, NULL } };

static const KlasterField report_fields[] = {
  REFERENCE ("site", N_ ("Site"), "site", FLAGS (KEY_ | KLASTER_FIELD_OWNER | KLASTER_FIELD_TITLE)),
  PERIOD ("period", N_ ("Period"), FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  REFERENCE ("enumerator", N_ ("Enumerator"), "enumerator", FLAGS (COLUMN_)),
  DATE ("received_on", N_ ("Received on"), FLAGS (COLUMN_)),
  CHOICE ("state", N_ ("State"), report_states, FLAGS (REQUIRED_)),
  LONG_TEXT ("progress", N_ ("Progress")),
  LONG_TEXT ("obstacles", N_ ("Obstacles")),
  LONG_TEXT ("follow_up", N_ ("Follow-up asked")),
  DECIMAL ("lat", N_ ("Latitude"), -90, 90, FLAGS (PERSONAL_), .unit = N_ ("°")),
  DECIMAL ("lon", N_ ("Longitude"), -180, 180, FLAGS (PERSONAL_), .unit = N_ ("°")),
  TEXT ("origin", N_ ("Origin"), .help = N_ ("Typed, or file, sheet and row")),
  TEXT ("outside_id", N_ ("Outside id"), .help = N_ ("Root id of the Kobo or ODK submission")),
  TEXT ("returned_reason", N_ ("Reason for the return")),
  TIME ("locked_at", N_ ("Locked at")),
  TEXT ("locked_by", N_ ("Locked by"), FLAGS (PERSONAL_)),
  COMMON_FIELDS,
};

static const KlasterField report_value_fields[] = {
  REFERENCE ("report",
             N_ ("Report"),
             "report",
             FLAGS (KEY_ | KLASTER_FIELD_OWNER | KLASTER_FIELD_TITLE)),
  REFERENCE ("indicator", N_ ("Indicator"), "indicator", FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  DECIMAL ("value",
           N_ ("Value"),
           -1e15,
           1e15,
           FLAGS (COLUMN_ | KLASTER_FIELD_BLANKS | KLASTER_FIELD_MIXED)),
  TEXT ("remark", N_ ("Remark"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterField report_excuse_fields[] = {
  REFERENCE ("site", N_ ("Site"), "site", FLAGS (KEY_ | KLASTER_FIELD_OWNER | KLASTER_FIELD_TITLE)),
  PERIOD ("period", N_ ("Period"), FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  TEXT ("reason", N_ ("Reason"), FLAGS (REQUIRED_)),
  TEXT ("by_whom", N_ ("By whom"), FLAGS (COLUMN_ | PERSONAL_)),
  COMMON_FIELDS,
};

static const KlasterField report_due_fields[] = {
  PERIOD ("period", N_ ("Period"), FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  DATE ("due", N_ ("Due"), FLAGS (REQUIRED_)),
  TEXT ("reason", N_ ("Reason"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterChoice work_states[] = { { "planned", N_ ("Planned") },
                                             { "running", N_ ("Running") },
                                             { "done", N_ ("Done") },
                                             { "cancelled", N_ ("Cancelled") },
                                             { NULL, NULL } };

static const KlasterField assistance_fields[] = {
  REFERENCE ("site",
             N_ ("Site"),
             "site",
             FLAGS (KLASTER_FIELD_OWNER | KLASTER_FIELD_COLUMN | KLASTER_FIELD_TITLE)),
  REFERENCE ("kawasan",
             N_ ("Kawasan"),
             "kawasan",
             FLAGS (KLASTER_FIELD_COLUMN | KLASTER_FIELD_TITLE),
             .since = 2,
             .help = N_ ("Where the help is for a kawasan and not for the site")),
  DATE ("date", N_ ("Date"), FLAGS (COLUMN_)),
  TEXT ("topic", N_ ("Topic"), FLAGS (TITLE_)),
  REFERENCE ("cause_report", N_ ("Cause: report"), "report"),
  REFERENCE ("cause_indicator", N_ ("Cause: indicator"), "indicator"),
  TEXT ("officers", N_ ("Officers"), FLAGS (PERSONAL_ | KLASTER_FIELD_LIST)),
  REFERENCE ("partner", N_ ("Partner"), "partner", FLAGS (COLUMN_)),
  LONG_TEXT ("result", N_ ("Result")),
  LONG_TEXT ("next_step", N_ ("Next step")),
  CHOICE ("state", N_ ("State"), work_states, FLAGS (REQUIRED_)),
  DATE ("due", N_ ("Due"), FLAGS (COLUMN_)),
  REFERENCE ("meeting", N_ ("Decided at"), "meeting", .since = 2),
  TEXT ("decision",
        N_ ("Decision"),
        .since = 2,
        .help = N_ ("The words of the minutes that it comes from")),
  COMMON_FIELDS,
};

const KlasterEntity klaster_entities_reports[]
    = { ENTITY ("indicator",
                N_ ("Indicator"),
                KLASTER_GROUP_REPORTS,
                N_ ("What enumerators count every two months. Define the indicators before the "
                    "first report."),
                indicator_fields),
        ENTITY_SINCE (3,
                      "indicator_target",
                      N_ ("Target of a year"),
                      KLASTER_GROUP_REPORTS,
                      N_ ("What an indicator is to reach by the end of a year, at all sites or at "
                          "one of them."),
                      indicator_target_fields),
        ENTITY ("report",
                N_ ("Two-month report"),
                KLASTER_GROUP_REPORTS,
                N_ ("One report for each site and period of two months."),
                report_fields),
        ENTITY ("report_value",
                N_ ("Value of a report"),
                KLASTER_GROUP_REPORTS,
                N_ ("The figure of one indicator in one report."),
                report_value_fields),
        ENTITY ("report_excuse",
                N_ ("Excuse"),
                KLASTER_GROUP_REPORTS,
                N_ ("A site that need not report in a period, with the reason."),
                report_excuse_fields),
        ENTITY_SINCE (2,
                      "report_due",
                      N_ ("Due day of a period"),
                      KLASTER_GROUP_REPORTS,
                      N_ ("A period whose reports are due on another day than the setting says."),
                      report_due_fields),
        ENTITY ("assistance",
                N_ ("Assistance"),
                KLASTER_GROUP_REPORTS,
                N_ ("Visits and help to a site or a kawasan: topic, result and next step."),
                assistance_fields),
        { .name = NULL } };
