/* Places: villages, the 13 sites, proposals to replace them, enumerators, the indices of villages. */
#include "fields.h"

static const KlasterChoice village_kinds[]
    = { { "desa", N_ ("Desa") }, { "kelurahan", N_ ("Kelurahan") }, { NULL, NULL } };

static const KlasterField kabupaten_fields[] = {
  REGION ("code", N_ ("Code"), KLASTER_LEVEL_KABUPATEN, FLAGS (KEY_)),
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_)),
  TEXT ("short_name", N_ ("Abbreviation"), FLAGS (COLUMN_)),
  TEXT ("capital", N_ ("Capital town"), FLAGS (COLUMN_)),
  DECIMAL ("area_km2", N_ ("Area"), 0, 1e5, FLAGS (COLUMN_), .unit = N_ ("km²")),
  INTEGER ("population", N_ ("Population"), 0, 1e8, FLAGS (COLUMN_), .unit = N_ ("people")),
  DECIMAL ("lat", N_ ("Latitude"), -90, 90, .unit = N_ ("°")),
  DECIMAL ("lon", N_ ("Longitude"), -180, 180, .unit = N_ ("°")),
};

static const KlasterField kecamatan_fields[] = {
  REGION ("code", N_ ("Code"), KLASTER_LEVEL_KECAMATAN, FLAGS (KEY_)),
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_)),
  REGION ("kabupaten", N_ ("Kabupaten/kota"), KLASTER_LEVEL_KABUPATEN, FLAGS (COLUMN_)),
  DECIMAL ("lat", N_ ("Latitude"), -90, 90, .unit = N_ ("°")),
  DECIMAL ("lon", N_ ("Longitude"), -180, 180, .unit = N_ ("°")),
};

static const KlasterField village_fields[] = {
  REGION ("code", N_ ("Code"), KLASTER_LEVEL_VILLAGE, FLAGS (KEY_)),
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_)),
  CHOICE ("kind", N_ ("Kind"), village_kinds, FLAGS (COLUMN_)),
  REGION ("kecamatan", N_ ("Kecamatan"), KLASTER_LEVEL_KECAMATAN, FLAGS (COLUMN_)),
  REGION ("kabupaten", N_ ("Kabupaten/kota"), KLASTER_LEVEL_KABUPATEN, FLAGS (COLUMN_)),
  DECIMAL ("lat", N_ ("Latitude"), -90, 90, .unit = N_ ("°")),
  DECIMAL ("lon", N_ ("Longitude"), -180, 180, .unit = N_ ("°")),
  TEXT ("other_spellings", N_ ("Other spellings"), FLAGS (KLASTER_FIELD_LIST)),
};

static const KlasterField village_profile_fields[] = {
  REGION ("village", N_ ("Village"), KLASTER_LEVEL_VILLAGE, FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  TEXT ("head", N_ ("Head of village"), FLAGS (PERSONAL_ | COLUMN_)),
  TEXT ("phone", N_ ("Phone"), FLAGS (PERSONAL_)),
  INTEGER ("population", N_ ("Population"), 0, 1e7, FLAGS (COLUMN_), .unit = N_ ("people")),
  INTEGER ("households", N_ ("Households"), 0, 1e7, FLAGS (COLUMN_), .unit = N_ ("households")),
  LONG_TEXT ("potential", N_ ("Potential")),
  TEXT ("address", N_ ("Address of the office")),
  TEXT ("web", N_ ("Web page")),
  COMMON_FIELDS,
};

static const KlasterChoice site_statuses[] = { { "designated", N_ ("Designated") },
                                               { "replaced", N_ ("Replaced") },
                                               { "stopped", N_ ("Stopped") },
                                               { NULL, NULL } };

static const KlasterField site_fields[] = {
  REGION ("kabupaten",
          N_ ("Kabupaten/kota"),
          KLASTER_LEVEL_KABUPATEN,
          FLAGS (REQUIRED_ | KLASTER_FIELD_TITLE)),
  REGION ("village",
          N_ ("Village"),
          KLASTER_LEVEL_VILLAGE,
          FLAGS (COLUMN_ | KLASTER_FIELD_TITLE),
          .help = N_ ("Empty until the official list is known")),
  YEAR ("year", N_ ("Year of designation"), FLAGS (REQUIRED_)),
  TEXT ("decree_number", N_ ("Decree number"), FLAGS (COLUMN_)),
  DATE ("decree_date", N_ ("Decree date")),
  TEXT ("potential", N_ ("Leading potential"), FLAGS (COLUMN_)),
  LONG_TEXT ("reason", N_ ("Reason for the choice")),
  CHOICE ("status", N_ ("Status"), site_statuses, FLAGS (REQUIRED_)),
  REFERENCE ("replaced_by", N_ ("Replaced by"), "site"),
  PERIOD ("from_period", N_ ("From period")),
  PERIOD ("to_period", N_ ("To period")),
  REFERENCE ("enumerator", N_ ("Enumerator"), "enumerator", FLAGS (COLUMN_)),
  ATTACHED ("cover_photo", N_ ("Cover photo")),
  COMMON_FIELDS,
};

static const KlasterChoice proposal_decisions[] = { { "submitted", N_ ("Submitted") },
                                                    { "accepted", N_ ("Accepted") },
                                                    { "rejected", N_ ("Rejected") },
                                                    { "late", N_ ("Late") },
                                                    { NULL, NULL } };

static const KlasterField site_proposal_fields[] = {
  REFERENCE ("site", N_ ("Site"), "site", FLAGS (OWNER_ | KLASTER_FIELD_TITLE)),
  REGION ("village",
          N_ ("Proposed village"),
          KLASTER_LEVEL_VILLAGE,
          FLAGS (REQUIRED_ | KLASTER_FIELD_TITLE)),
  TEXT ("letter_number", N_ ("Letter number"), FLAGS (COLUMN_)),
  DATE ("letter_date", N_ ("Letter date"), FLAGS (COLUMN_)),
  DATE ("received_on",
        N_ ("Received on"),
        FLAGS (COLUMN_),
        .since = 3,
        .help = N_ ("The day that counts for the deadline; when it is empty, the letter's")),
  LONG_TEXT ("reasons", N_ ("Reasons")),
  CHOICE ("decision", N_ ("Decision"), proposal_decisions, FLAGS (REQUIRED_)),
  DATE ("decided_on", N_ ("Decided on"), FLAGS (COLUMN_)),
  TEXT ("decision_letter", N_ ("Letter of the decision"), .since = 3),
  LONG_TEXT ("decision_note", N_ ("Decision note")),
  COMMON_FIELDS,
};

static const KlasterField enumerator_fields[] = {
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_ | PERSONAL_)),
  TEXT ("phone", N_ ("Phone"), FLAGS (PERSONAL_ | COLUMN_)),
  REGION ("kabupaten", N_ ("Kabupaten/kota"), KLASTER_LEVEL_KABUPATEN, FLAGS (COLUMN_)),
  DATE ("active_from", N_ ("Active from"), FLAGS (COLUMN_)),
  DATE ("active_to", N_ ("Active to"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterChoice index_instruments[] = { { "indeks_desa", N_ ("Indeks Desa") },
                                                   { "idm", N_ ("IDM") },
                                                   { "permendagri_81", N_ ("Permendagri 81/2015") },
                                                   { NULL, NULL } };

/* Classes of the three instruments; which one goes with which is checked in klaster-check.c. */
static const KlasterChoice index_statuses[] = { { "mandiri", N_ ("Mandiri") },
                                                { "maju", N_ ("Maju") },
                                                { "berkembang", N_ ("Berkembang") },
                                                { "tertinggal", N_ ("Tertinggal") },
                                                { "sangat_tertinggal", N_ ("Sangat Tertinggal") },
                                                { "cepat_berkembang", N_ ("Cepat Berkembang") },
                                                { "kurang_berkembang", N_ ("Kurang Berkembang") },
                                                { NULL, NULL } };

#define INDEX_PART(name_, label_)                                                                  \
  DECIMAL (name_, label_, 0, 1000, FLAGS (KLASTER_FIELD_BLANKS), .help = N_ ("As issued"))

static const KlasterField village_index_fields[] = {
  REGION ("village", N_ ("Village"), KLASTER_LEVEL_VILLAGE, FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  YEAR ("year", N_ ("Year"), FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  CHOICE ("instrument", N_ ("Instrument"), index_instruments, FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  DECIMAL ("score",
           N_ ("Score"),
           0,
           1000,
           FLAGS (COLUMN_ | KLASTER_FIELD_BLANKS),
           .help = N_ ("As issued: Indeks Desa 0 to 100, IDM 0 to 1")),
  CHOICE ("status", N_ ("Status class"), index_statuses, FLAGS (COLUMN_)),
  INDEX_PART ("dld", N_ ("Basic services (DLD)")),
  INDEX_PART ("ds", N_ ("Social (DS)")),
  INDEX_PART ("de", N_ ("Economy (DE)")),
  INDEX_PART ("dl", N_ ("Environment (DL)")),
  INDEX_PART ("da", N_ ("Accessibility (DA)")),
  INDEX_PART ("dtkpd", N_ ("Village governance (DTKPD)")),
  INDEX_PART ("iks", N_ ("Social resilience (IKS)")),
  INDEX_PART ("ike", N_ ("Economic resilience (IKE)")),
  INDEX_PART ("ikl", N_ ("Ecological resilience (IKL)")),
  TEXT ("document", N_ ("Source document"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

const KlasterEntity klaster_entities_places[] = {
  { .name = "kabupaten",
    .label = N_ ("Kabupaten/kota"),
    .help = N_ ("The 13 kabupaten and kota of Kalimantan Selatan, as in the official list."),
    .group = KLASTER_GROUP_PLACES,
    .reference = TRUE,
    .fields = kabupaten_fields,
    .n_fields = G_N_ELEMENTS (kabupaten_fields),
    .since = 1 },
  { .name = "kecamatan",
    .label = N_ ("Kecamatan"),
    .help = N_ ("The 156 kecamatan, as in the official list."),
    .group = KLASTER_GROUP_PLACES,
    .reference = TRUE,
    .fields = kecamatan_fields,
    .n_fields = G_N_ELEMENTS (kecamatan_fields),
    .since = 1 },
  { .name = "village",
    .label = N_ ("Desa/kelurahan"),
    .help = N_ ("The 2,016 desa and kelurahan, as in the official list."),
    .group = KLASTER_GROUP_PLACES,
    .reference = TRUE,
    .fields = village_fields,
    .n_fields = G_N_ELEMENTS (village_fields),
    .since = 1 },
  ENTITY ("enumerator",
          N_ ("Enumerator"),
          KLASTER_GROUP_PLACES,
          N_ ("The people who report from the sites. Add one to tell who reports for which site."),
          enumerator_fields),
  ENTITY ("site",
          N_ ("Site"),
          KLASTER_GROUP_PLACES,
          N_ ("The 13 sites of Klaster Inovasi Desa, one for each kabupaten/kota."),
          site_fields),
  ENTITY ("village_profile",
          N_ ("Village profile"),
          KLASTER_GROUP_PLACES,
          N_ ("Head, population and potential of a village. Add one for each site first."),
          village_profile_fields),
  ENTITY ("site_proposal",
          N_ ("Proposal to replace a site"),
          KLASTER_GROUP_DECISIONS,
          N_ ("Letters of kabupaten/kota that propose another village until 31 March."),
          site_proposal_fields),
  ENTITY ("village_index",
          N_ ("Village index"),
          KLASTER_GROUP_PLACES,
          N_ ("Indeks Desa, IDM or the development level of a kelurahan, entered as issued."),
          village_index_fields),
  { .name = NULL }
};
