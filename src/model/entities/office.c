/* The office: officers, signatories, letterhead, attachments, comments, settings. */
#include "fields.h"

static const KlasterField officer_fields[] = {
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_ | PERSONAL_)),
  TEXT ("post", N_ ("Post"), FLAGS (COLUMN_)),
  TEXT ("employee_number", N_ ("Employee number (NIP)"), FLAGS (PERSONAL_)),
  BOOLEAN ("active", N_ ("Active"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterField signatory_fields[] = {
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_ | PERSONAL_)),
  TEXT ("rank", N_ ("Rank"), FLAGS (COLUMN_)),
  TEXT ("employee_number", N_ ("Employee number (NIP)"), FLAGS (PERSONAL_)),
  TEXT ("post", N_ ("Post"), FLAGS (REQUIRED_)),
  DATE ("from_date", N_ ("From"), FLAGS (COLUMN_)),
  DATE ("to_date", N_ ("Until"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterField letterhead_fields[] = {
  TEXT ("line1", N_ ("Line 1"), FLAGS (TITLE_)),
  TEXT ("line2", N_ ("Line 2"), FLAGS (COLUMN_)),
  TEXT ("line3", N_ ("Line 3"), FLAGS (COLUMN_)),
  TEXT ("line4", N_ ("Line 4")),
  TEXT ("line5", N_ ("Line 5")),
  TEXT ("line6", N_ ("Line 6")),
  TEXT ("city", N_ ("Place of signing"), FLAGS (COLUMN_)),
  ATTACHED ("logo", N_ ("Logo")),
  COMMON_FIELDS,
};

static const KlasterField attachment_fields[] = {
  TEXT ("file_name", N_ ("File name"), FLAGS (TITLE_)),
  TEXT ("type", N_ ("Type"), FLAGS (COLUMN_)),
  TEXT ("sha256", N_ ("SHA-256")),
  INTEGER ("size", N_ ("Size"), 0, 1e12, FLAGS (COLUMN_), .unit = N_ ("bytes")),
  TEXT ("content", N_ ("Content"), .help = N_ ("Base64 text"), .min = 0, .max = 16e6),
  TEXT ("caption", N_ ("Caption"), FLAGS (COLUMN_)),
  DATE ("date", N_ ("Date"), FLAGS (COLUMN_)),
  TEXT ("entity", N_ ("Kind of record")),
  TEXT ("record", N_ ("Record")),
  COMMON_FIELDS,
};

static const KlasterField comment_fields[] = {
  TEXT ("entity", N_ ("Kind of record"), FLAGS (REQUIRED_)),
  TEXT ("record", N_ ("Record"), FLAGS (KLASTER_FIELD_REQUIRED)),
  TEXT ("field", N_ ("Field"), FLAGS (COLUMN_)),
  LONG_TEXT ("text", N_ ("Text"), FLAGS (TITLE_)),
  BOOLEAN ("needs_follow_up", N_ ("Needs follow-up"), FLAGS (COLUMN_)),
  BOOLEAN ("closed", N_ ("Closed"), FLAGS (COLUMN_)),
  TEXT ("author", N_ ("Written by"), FLAGS (PERSONAL_ | COLUMN_)),
  TIME ("written_at", N_ ("Written at"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterField import_mapping_fields[] = {
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_ | KLASTER_FIELD_KEY)),
  TEXT ("entity", N_ ("Kind of record"), FLAGS (REQUIRED_)),
  LONG_TEXT ("columns", N_ ("Columns")),
  COMMON_FIELDS,
};

static const KlasterField holiday_fields[] = {
  DATE ("date", N_ ("Date"), FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_)),
  COMMON_FIELDS,
};

static const KlasterField tour_fields[] = {
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_ | KLASTER_FIELD_KEY)),
  LONG_TEXT ("steps", N_ ("Steps"), .help = N_ ("One step a line, in the order shown")),
  REFERENCE ("indicator", N_ ("Indicator"), "indicator", FLAGS (COLUMN_)),
  INTEGER ("seconds",
           N_ ("Seconds for each step"),
           3,
           600,
           FLAGS (COLUMN_),
           .help = N_ ("When the presentation runs by itself")),
  COMMON_FIELDS,
};

static const KlasterField setting_fields[] = {
  TEXT ("key", N_ ("Key"), FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  TEXT ("value", N_ ("Value"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

const KlasterEntity klaster_entities_office[]
    = { ENTITY ("attachment",
                N_ ("Attachment"),
                KLASTER_GROUP_OFFICE,
                N_ ("Photos and documents kept with a record."),
                attachment_fields),
        ENTITY ("officer",
                N_ ("Officer"),
                KLASTER_GROUP_OFFICE,
                N_ ("The officers who work with this program; their names stand in the history."),
                officer_fields),
        ENTITY ("signatory",
                N_ ("Signatory"),
                KLASTER_GROUP_OFFICE,
                N_ ("Who signs the documents, from when until when."),
                signatory_fields),
        ENTITY ("letterhead",
                N_ ("Letterhead"),
                KLASTER_GROUP_OFFICE,
                N_ ("Lines and logo at the head of documents."),
                letterhead_fields),
        ENTITY ("comment",
                N_ ("Comment"),
                KLASTER_GROUP_OFFICE,
                N_ ("Remarks on a record or a field."),
                comment_fields),
        ENTITY ("import_mapping",
                N_ ("Import mapping"),
                KLASTER_GROUP_OFFICE,
                N_ ("Which column of a file is which field, kept for the next import."),
                import_mapping_fields),
        ENTITY_SINCE (2,
                      "holiday",
                      N_ ("Day off"),
                      KLASTER_GROUP_OFFICE,
                      N_ ("National holidays and joint leave: working days are counted without "
                          "them."),
                      holiday_fields),
        ENTITY_SINCE (3,
                      "tour",
                      N_ ("Tour"),
                      KLASTER_GROUP_OFFICE,
                      N_ ("Which steps a presentation shows and in which order; made in the "
                          "presentation."),
                      tour_fields),
        ENTITY ("setting",
                N_ ("Setting of the office"),
                KLASTER_GROUP_OFFICE,
                N_ ("Limits and deadlines that hold for everybody who uses this store."),
                setting_fields),
        { .name = NULL } };
