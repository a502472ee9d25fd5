/* Kawasan perdesaan: areas, members, stages, OPD, programmes, TKPKP, meetings, BUMDesma (facts.md 3). */
#include "fields.h"

static const KlasterChoice kawasan_kinds[] = { { "kpp", N_ ("KPP") },
                                               { "pendampingan", N_ ("Pendampingan") },
                                               { "other", N_ ("Other") },
                                               { NULL, NULL } };

static const KlasterField kawasan_fields[] = {
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_)),
  TEXT ("theme", N_ ("Theme"), FLAGS (COLUMN_)),
  CHOICE ("kind", N_ ("Kind"), kawasan_kinds, FLAGS (REQUIRED_)),
  REGION ("kabupaten", N_ ("Kabupaten/kota"), KLASTER_LEVEL_KABUPATEN, FLAGS (REQUIRED_)),
  TEXT ("rpjmn", N_ ("RPJMN period"), FLAGS (COLUMN_)),
  TEXT ("decree_number", N_ ("Decree number")),
  DATE ("decree_date", N_ ("Decree date")),
  DECIMAL ("area_ha", N_ ("Area"), 0, 1e8, .unit = N_ ("ha")),
  YEAR ("rpkp_from", N_ ("RPKP from year")),
  YEAR ("rpkp_to", N_ ("RPKP to year")),
  ATTACHED ("outline",
            N_ ("Outline from a file"),
            .since = 2,
            .help = N_ ("GeoJSON, KML or GeoPackage; empty: the outline of the members")),
  COMMON_FIELDS,
};

static const KlasterChoice member_states[] = { { "member", N_ ("Member") },
                                               { "proposed", N_ ("Proposed") },
                                               { "left", N_ ("Left") },
                                               { NULL, NULL } };

static const KlasterField kawasan_member_fields[] = {
  REFERENCE ("kawasan",
             N_ ("Kawasan"),
             "kawasan",
             FLAGS (KEY_ | KLASTER_FIELD_OWNER | KLASTER_FIELD_TITLE)),
  REGION ("region",
          N_ ("Village or kecamatan"),
          KLASTER_LEVEL_VILLAGE | KLASTER_LEVEL_KECAMATAN,
          FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  CHOICE ("state", N_ ("State"), member_states, FLAGS (REQUIRED_)),
  BOOLEAN ("confirmed", N_ ("Confirmed"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterChoice kawasan_stages[]
    = { { "1a", N_ ("1a. Potential, neighbouring villages and theme") },
        { "1b", N_ ("1b. Proposal") },
        { "1c", N_ ("1c. Musyawarah and agreement of the villages") },
        { "2a", N_ ("2a. TKPKP of the kabupaten formed") },
        { "2b", N_ ("2b. Kawasan designated") },
        { "2c", N_ ("2c. RPKP adopted") },
        { "2d", N_ ("2d. Expose of the RPKP to the ministries") },
        { "3a", N_ ("3a. BUM Desa Bersama registered") },
        { "3b", N_ ("3b. Programmes carried out") },
        { "4", N_ ("4. Reporting and IPKP") },
        { NULL, NULL } };

static const KlasterField kawasan_stage_fields[] = {
  REFERENCE ("kawasan",
             N_ ("Kawasan"),
             "kawasan",
             FLAGS (KEY_ | KLASTER_FIELD_OWNER | KLASTER_FIELD_TITLE)),
  CHOICE ("stage", N_ ("Stage"), kawasan_stages, FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  DATE ("start", N_ ("Start"), FLAGS (COLUMN_)),
  DATE ("target", N_ ("Target date"), FLAGS (COLUMN_)),
  DATE ("done", N_ ("Done on"), FLAGS (COLUMN_)),
  TEXT ("document_number",
        N_ ("Document number"),
        FLAGS (COLUMN_),
        .help = N_ ("A stage closes only with its document")),
  DATE ("document_date", N_ ("Document date")),
  REFERENCE ("owner", N_ ("Owner"), "opd", FLAGS (COLUMN_)),
  TEXT ("blocker", N_ ("What blocks it"), FLAGS (COLUMN_)),
  REFERENCE ("waits_for",
             N_ ("Waits for"),
             "kawasan_stage",
             .since = 2,
             .help = N_ ("The stage whose delay moves this one; empty: the stage before")),
  REFERENCE ("meeting", N_ ("Decided at"), "meeting", .since = 2),
  TEXT ("decision",
        N_ ("Decision"),
        .since = 2,
        .help = N_ ("The words of the minutes that it comes from")),
  COMMON_FIELDS,
};

static const KlasterChoice check_items[] = { { "sk_kawasan", N_ ("SK Kawasan") },
                                             { "sk_tkpkp", N_ ("SK TKPKP") },
                                             { "perbup_rpkp", N_ ("Perbup RPKP") },
                                             { "bumdesma", N_ ("BUM Desa Bersama") },
                                             { "profile", N_ ("Profile and needs matrix") },
                                             { NULL, NULL } };

static const KlasterField kawasan_check_fields[] = {
  REFERENCE ("kawasan",
             N_ ("Kawasan"),
             "kawasan",
             FLAGS (KEY_ | KLASTER_FIELD_OWNER | KLASTER_FIELD_TITLE)),
  CHOICE ("item", N_ ("Item"), check_items, FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  BOOLEAN ("complete", N_ ("Complete"), FLAGS (COLUMN_)),
  TEXT ("document", N_ ("Document"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterField kawasan_index_fields[] = {
  REFERENCE ("kawasan",
             N_ ("Kawasan"),
             "kawasan",
             FLAGS (KEY_ | KLASTER_FIELD_OWNER | KLASTER_FIELD_TITLE)),
  YEAR ("year", N_ ("Year"), FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  DECIMAL ("value", N_ ("Value"), 0, 1000, FLAGS (COLUMN_), .help = N_ ("As issued")),
  TEXT ("class", N_ ("Class"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterChoice opd_levels[]
    = { { "province", N_ ("Province") }, { "kabupaten", N_ ("Kabupaten/kota") }, { NULL, NULL } };

static const KlasterField opd_fields[] = {
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_)),
  TEXT ("short_name", N_ ("Short name"), FLAGS (COLUMN_)),
  CHOICE ("level", N_ ("Level"), opd_levels, FLAGS (REQUIRED_)),
  REGION ("kabupaten", N_ ("Kabupaten/kota"), KLASTER_LEVEL_KABUPATEN, FLAGS (COLUMN_)),
  TEXT ("sector", N_ ("Sector"), FLAGS (COLUMN_)),
  TEXT ("contact", N_ ("Contact"), FLAGS (PERSONAL_)),
  COMMON_FIELDS,
};

static const KlasterChoice need_priorities[] = { { "high", N_ ("High") },
                                                 { "middle", N_ ("Middle") },
                                                 { "low", N_ ("Low") },
                                                 { NULL, NULL } };

static const KlasterField kawasan_need_fields[] = {
  REFERENCE ("kawasan", N_ ("Kawasan"), "kawasan", FLAGS (OWNER_)),
  TEXT ("title", N_ ("Need"), FLAGS (TITLE_)),
  TEXT ("sector", N_ ("Sector"), FLAGS (COLUMN_)),
  TEXT ("regions", N_ ("Villages or kecamatan"), FLAGS (KLASTER_FIELD_LIST)),
  CHOICE ("priority", N_ ("Priority"), need_priorities, FLAGS (COLUMN_)),
  YEAR ("year", N_ ("Needed by year"), FLAGS (COLUMN_)),
  REFERENCE ("opd", N_ ("OPD asked"), "opd", FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterChoice fund_sources[] = { { "apbn", N_ ("APBN") },
                                              { "apbd_provinsi", N_ ("APBD provinsi") },
                                              { "apbd_kabupaten", N_ ("APBD kabupaten") },
                                              { "apbdes", N_ ("APBDes") },
                                              { "bumdes", N_ ("BUMDes") },
                                              { "csr", N_ ("CSR") },
                                              { NULL, NULL } };
static const KlasterChoice program_states[]
    = { { "reported", N_ ("Reported") }, { "planned", N_ ("Planned") },
        { "running", N_ ("Running") },   { "done", N_ ("Done") },
        { "stopped", N_ ("Stopped") },   { NULL, NULL } };

static const KlasterField opd_program_fields[] = {
  REFERENCE ("opd", N_ ("OPD"), "opd", FLAGS (REQUIRED_)),
  REFERENCE ("kawasan", N_ ("Kawasan"), "kawasan", FLAGS (COLUMN_)),
  TEXT ("title", N_ ("Title"), FLAGS (TITLE_)),
  YEAR ("year", N_ ("Year"), FLAGS (REQUIRED_)),
  TEXT ("regions", N_ ("Villages or kecamatan"), FLAGS (KLASTER_FIELD_LIST)),
  MONEY ("budget", N_ ("Budget"), FLAGS (COLUMN_)),
  CHOICE ("fund_source", N_ ("Fund source"), fund_sources, FLAGS (COLUMN_)),
  DECIMAL ("target", N_ ("Target"), 0, 1e15),
  TEXT ("target_unit", N_ ("Unit of the target")),
  DECIMAL ("realised", N_ ("Realised"), 0, 1e15),
  MONEY ("spent", N_ ("Spent"), FLAGS (COLUMN_)),
  CHOICE ("state", N_ ("State"), program_states, FLAGS (COLUMN_)),
  TEXT ("need", N_ ("Need it answers")),
  REFERENCE ("answers", N_ ("Need on the list that it answers"), "kawasan_need", .since = 2),
  REFERENCE ("meeting", N_ ("Decided at"), "meeting", .since = 2),
  TEXT ("decision",
        N_ ("Decision"),
        .since = 2,
        .help = N_ ("The words of the minutes that it comes from")),
  COMMON_FIELDS,
};

static const KlasterField team_fields[] = {
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_)),
  CHOICE ("level", N_ ("Level"), opd_levels, FLAGS (REQUIRED_)),
  REGION ("kabupaten", N_ ("Kabupaten/kota"), KLASTER_LEVEL_KABUPATEN, FLAGS (COLUMN_)),
  TEXT ("decree_number", N_ ("Decree number"), FLAGS (COLUMN_)),
  DATE ("decree_date", N_ ("Decree date")),
  YEAR ("year", N_ ("Year"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterChoice team_posts[] = { { "chair", N_ ("Chair") },
                                            { "secretary", N_ ("Secretary") },
                                            { "member", N_ ("Member") },
                                            { NULL, NULL } };

static const KlasterField team_member_fields[] = {
  REFERENCE ("team", N_ ("Team"), "team", FLAGS (OWNER_ | KLASTER_FIELD_TITLE)),
  CHOICE ("post", N_ ("Post"), team_posts, FLAGS (REQUIRED_ | KLASTER_FIELD_TITLE)),
  REFERENCE ("opd", N_ ("OPD"), "opd", FLAGS (COLUMN_ | KLASTER_FIELD_TITLE)),
  TEXT ("name", N_ ("Name"), FLAGS (PERSONAL_ | COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterChoice meeting_kinds[] = { { "tkpkp", N_ ("TKPKP") },
                                               { "kpp", N_ ("KPP follow-up") },
                                               { "audiensi", N_ ("Audiensi Sekda") },
                                               { "rakernis", N_ ("Rakernis") },
                                               { "bimtek", N_ ("Bimtek") },
                                               { "musdes", N_ ("Musyawarah desa") },
                                               { "mad", N_ ("Musyawarah antar desa") },
                                               { "launch", N_ ("Launch") },
                                               { NULL, NULL } };

static const KlasterField meeting_fields[] = {
  TEXT ("title", N_ ("Title"), FLAGS (TITLE_)),
  CHOICE ("kind", N_ ("Kind"), meeting_kinds, FLAGS (REQUIRED_)),
  DATE ("date", N_ ("Date"), FLAGS (REQUIRED_)),
  BOOLEAN ("date_exact",
           N_ ("Date is exact"),
           .help = N_ ("No, when only the month or quarter is public")),
  TEXT ("place", N_ ("Place"), FLAGS (COLUMN_)),
  REFERENCE ("kawasan", N_ ("Kawasan"), "kawasan"),
  REGION ("kabupaten", N_ ("Kabupaten/kota"), KLASTER_LEVEL_KABUPATEN, FLAGS (COLUMN_)),
  TEXT ("chair", N_ ("Chair"), FLAGS (PERSONAL_)),
  LONG_TEXT ("summary", N_ ("Summary")),
  LONG_TEXT ("decisions", N_ ("Decisions")),
  TEXT ("ask_1", N_ ("First request"), .since = 2),
  TEXT ("ask_2", N_ ("Second request"), .since = 2),
  TEXT ("ask_3", N_ ("Third request"), .since = 2),
  COMMON_FIELDS,
};

static const KlasterField meeting_attendance_fields[] = {
  REFERENCE ("meeting", N_ ("Meeting"), "meeting", FLAGS (OWNER_ | KLASTER_FIELD_TITLE)),
  REFERENCE ("opd", N_ ("OPD"), "opd", FLAGS (COLUMN_ | KLASTER_FIELD_TITLE)),
  TEXT ("name", N_ ("Name"), FLAGS (PERSONAL_ | COLUMN_)),
  BOOLEAN ("attended", N_ ("Attended"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterChoice follow_up_states[] = { { "open", N_ ("Open") },
                                                  { "running", N_ ("Running") },
                                                  { "done", N_ ("Done") },
                                                  { "dropped", N_ ("Dropped") },
                                                  { NULL, NULL } };

static const KlasterField follow_up_fields[] = {
  REFERENCE ("meeting", N_ ("Meeting"), "meeting", FLAGS (COLUMN_)),
  TEXT ("text", N_ ("Text"), FLAGS (TITLE_)),
  REFERENCE ("opd", N_ ("OPD"), "opd", FLAGS (COLUMN_)),
  REFERENCE ("kawasan", N_ ("Kawasan"), "kawasan", FLAGS (COLUMN_)),
  REFERENCE ("site", N_ ("Site"), "site"),
  REFERENCE ("program", N_ ("OPD programme"), "opd_program"),
  DATE ("due", N_ ("Due"), FLAGS (COLUMN_)),
  CHOICE ("state", N_ ("State"), follow_up_states, FLAGS (REQUIRED_)),
  DATE ("done_on", N_ ("Done on"), FLAGS (COLUMN_)),
  TEXT ("decision",
        N_ ("Decision"),
        .since = 2,
        .help = N_ ("The words of the minutes that it comes from")),
  COMMON_FIELDS,
};

static const KlasterChoice bumdesma_stages[] = { { "musdes", N_ ("Musyawarah desa") },
                                                 { "mad", N_ ("Musyawarah antar desa") },
                                                 { "regulation", N_ ("Joint regulation") },
                                                 { "name", N_ ("Name registered") },
                                                 { "documents", N_ ("Documents verified") },
                                                 { "certificate", N_ ("Certificate issued") },
                                                 { NULL, NULL } };

static const KlasterField bumdesma_fields[] = {
  REFERENCE ("kawasan", N_ ("Kawasan"), "kawasan", FLAGS (OWNER_)),
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_)),
  CHOICE ("stage", N_ ("Stage"), bumdesma_stages, FLAGS (COLUMN_)),
  TEXT ("certificate_number", N_ ("Certificate number"), FLAGS (COLUMN_)),
  DATE ("certificate_date", N_ ("Certificate date")),
  TEXT ("businesses", N_ ("Businesses"), FLAGS (COLUMN_ | KLASTER_FIELD_LIST)),
  MONEY ("capital", N_ ("Capital"), FLAGS (COLUMN_)),
  TEXT ("member_villages", N_ ("Member villages"), FLAGS (KLASTER_FIELD_LIST)),
  WAY_FIELDS,
  COMMON_FIELDS,
};

static const KlasterField bumdesma_year_fields[] = {
  REFERENCE ("bumdesma",
             N_ ("BUM Desa Bersama"),
             "bumdesma",
             FLAGS (KEY_ | KLASTER_FIELD_OWNER | KLASTER_FIELD_TITLE)),
  YEAR ("year", N_ ("Year"), FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  MONEY ("turnover", N_ ("Turnover"), FLAGS (COLUMN_)),
  { .name = "profit",
    .label = N_ ("Profit"),
    .type = KLASTER_FIELD_MONEY,
    .flags = KLASTER_FIELD_COLUMN,
    .min = -1e15,
    .max = 1e15,
    .unit = N_ ("Rp") },
  MONEY ("pades", N_ ("PADes"), FLAGS (COLUMN_)),
  INTEGER ("workers", N_ ("Workers"), 0, 1e6, FLAGS (COLUMN_), .unit = N_ ("people")),
  COMMON_FIELDS,
};

const KlasterEntity klaster_entities_kawasan[]
    = { ENTITY ("kawasan",
                N_ ("Kawasan"),
                KLASTER_GROUP_KAWASAN,
                N_ ("Kawasan perdesaan of any kind: KPP, pendampingan and others."),
                kawasan_fields),
        ENTITY ("kawasan_member",
                N_ ("Member of a kawasan"),
                KLASTER_GROUP_KAWASAN,
                N_ ("Villages or kecamatan that form a kawasan."),
                kawasan_member_fields),
        ENTITY ("opd",
                N_ ("OPD"),
                KLASTER_GROUP_KAWASAN,
                N_ ("Government agencies with a task in the kawasan."),
                opd_fields),
        ENTITY ("kawasan_stage",
                N_ ("Stage of a kawasan"),
                KLASTER_GROUP_KAWASAN,
                N_ ("The steps up to the legal designation and after, each with its document."),
                kawasan_stage_fields),
        ENTITY ("kawasan_check",
                N_ ("Check of a kawasan"),
                KLASTER_GROUP_KAWASAN,
                N_ ("The five documents that the ministry asks for."),
                kawasan_check_fields),
        ENTITY ("kawasan_index",
                N_ ("IPKP"),
                KLASTER_GROUP_KAWASAN,
                N_ ("Development index of a kawasan, as issued."),
                kawasan_index_fields),
        ENTITY_SINCE (2,
                      "kawasan_need",
                      N_ ("Need of a kawasan"),
                      KLASTER_GROUP_KAWASAN,
                      N_ ("What a kawasan needs; programmes of OPD answer it."),
                      kawasan_need_fields),
        ENTITY ("opd_program",
                N_ ("OPD programme"),
                KLASTER_GROUP_KAWASAN,
                N_ ("What an OPD does in a kawasan, with budget and result."),
                opd_program_fields),
        ENTITY ("team",
                N_ ("TKPKP"),
                KLASTER_GROUP_KAWASAN,
                N_ ("Coordination teams; the Sekda chairs that of a kabupaten."),
                team_fields),
        ENTITY ("team_member",
                N_ ("Member of a TKPKP"),
                KLASTER_GROUP_KAWASAN,
                N_ ("OPD and people in a coordination team."),
                team_member_fields),
        ENTITY ("meeting",
                N_ ("Meeting or audiensi"),
                KLASTER_GROUP_KAWASAN,
                N_ ("Meetings with their summary and decisions."),
                meeting_fields),
        ENTITY ("meeting_attendance",
                N_ ("Attendance"),
                KLASTER_GROUP_KAWASAN,
                N_ ("Who came to a meeting for which OPD."),
                meeting_attendance_fields),
        ENTITY ("follow_up",
                N_ ("Follow-up"),
                KLASTER_GROUP_KAWASAN,
                N_ ("What was agreed, who does it and until when."),
                follow_up_fields),
        ENTITY ("bumdesma",
                N_ ("BUM Desa Bersama"),
                KLASTER_GROUP_KAWASAN,
                N_ ("The joint enterprise of the villages of a kawasan."),
                bumdesma_fields),
        ENTITY ("bumdesma_year",
                N_ ("Year of a BUM Desa Bersama"),
                KLASTER_GROUP_KAWASAN,
                N_ ("Turnover, profit, PADes and workers of a year."),
                bumdesma_year_fields),
        { .name = NULL } };
