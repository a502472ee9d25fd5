/* Instruction of 2025 and its evaluation, award, agenda. */
#include "fields.h"

static const KlasterField instruction_fields[] = {
  TEXT ("number", N_ ("Number"), FLAGS (COLUMN_)),
  DATE ("date", N_ ("Date"), FLAGS (COLUMN_)),
  TEXT ("subject", N_ ("Subject"), FLAGS (TITLE_)),
  BOOLEAN ("text_entered",
           N_ ("Text is entered"),
           FLAGS (COLUMN_),
           .help = N_ ("No, as long as the text of the instruction is not in the store yet")),
  COMMON_FIELDS,
};

static const KlasterField instruction_item_fields[] = {
  REFERENCE ("instruction", N_ ("Instruction"), "instruction", FLAGS (OWNER_)),
  INTEGER ("position", N_ ("Order"), 1, 1000, FLAGS (COLUMN_ | KLASTER_FIELD_TITLE)),
  LONG_TEXT ("text", N_ ("Text of the item"), FLAGS (TITLE_)),
  DATE ("due", N_ ("Due"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterChoice evaluation_states[] = { { "not_started", N_ ("Not started") },
                                                   { "running", N_ ("Running") },
                                                   { "done", N_ ("Done") },
                                                   { "not_applicable", N_ ("Not applicable") },
                                                   { NULL, NULL } };

static const KlasterField instruction_evaluation_fields[] = {
  REFERENCE ("item",
             N_ ("Item"),
             "instruction_item",
             FLAGS (KEY_ | KLASTER_FIELD_OWNER | KLASTER_FIELD_TITLE)),
  REFERENCE ("site", N_ ("Site"), "site", FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  CHOICE ("state", N_ ("State"), evaluation_states, FLAGS (REQUIRED_)),
  LONG_TEXT ("evidence", N_ ("Evidence")),
  DATE ("date", N_ ("Date"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterChoice award_states[] = { { "draft", N_ ("Draft") },
                                              { "open", N_ ("Open for scoring") },
                                              { "frozen", N_ ("Frozen") },
                                              { NULL, NULL } };

static const KlasterField award_fields[] = {
  YEAR ("year", N_ ("Year"), FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  TEXT ("event", N_ ("Event"), FLAGS (TITLE_)),
  CHOICE ("state", N_ ("State"), award_states, FLAGS (REQUIRED_)),
  LONG_TEXT ("tie_rule", N_ ("Tie rule")),
  LONG_TEXT ("stages", N_ ("Stages and cut-offs")),
  BOOLEAN ("example", N_ ("Example criteria")),
  TIME ("frozen_at", N_ ("Frozen at")),
  TEXT ("frozen_by", N_ ("Frozen by"), FLAGS (PERSONAL_)),
  TEXT ("data_hash", N_ ("Hash of the data")),
  COMMON_FIELDS,
};

static const KlasterChoice criterion_sources[] = { { "indicator", N_ ("Indicator") },
                                                   { "index", N_ ("Village index") },
                                                   { "count", N_ ("Count from the registers") },
                                                   { "jury", N_ ("Score of the jury") },
                                                   { NULL, NULL } };

static const KlasterField award_criterion_fields[] = {
  REFERENCE ("award", N_ ("Award"), "award", FLAGS (OWNER_)),
  INTEGER ("position", N_ ("Order"), 1, 100, FLAGS (COLUMN_)),
  TEXT ("label", N_ ("Label"), FLAGS (TITLE_)),
  DECIMAL ("weight",
           N_ ("Weight"),
           0,
           100,
           FLAGS (REQUIRED_),
           .help = N_ ("The weights of one award sum to 100")),
  CHOICE ("origin", N_ ("Taken from"), criterion_sources, FLAGS (REQUIRED_)),
  REFERENCE ("indicator", N_ ("Indicator"), "indicator", FLAGS (COLUMN_)),
  TEXT ("scale", N_ ("Scale"), FLAGS (COLUMN_), .help = N_ ("E.g. 0 to 100, higher is better")),
  COMMON_FIELDS,
};

static const KlasterField juror_fields[] = {
  REFERENCE ("award", N_ ("Award"), "award", FLAGS (OWNER_)),
  TEXT ("name", N_ ("Name"), FLAGS (TITLE_ | PERSONAL_)),
  TEXT ("institution", N_ ("Institution"), FLAGS (COLUMN_)),
  BOOLEAN ("closed", N_ ("Scores handed in"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

static const KlasterField award_score_fields[] = {
  REFERENCE ("criterion",
             N_ ("Criterion"),
             "award_criterion",
             FLAGS (KEY_ | KLASTER_FIELD_OWNER | KLASTER_FIELD_TITLE)),
  REFERENCE ("site", N_ ("Site"), "site", FLAGS (KEY_ | KLASTER_FIELD_TITLE)),
  REFERENCE ("juror", N_ ("Juror"), "juror", FLAGS (KEY_)),
  DECIMAL ("score", N_ ("Score"), 0, 1000, FLAGS (COLUMN_ | KLASTER_FIELD_BLANKS)),
  COMMON_FIELDS,
};

static const KlasterChoice agenda_kinds[] = { { "deadline", N_ ("Deadline") },
                                              { "meeting", N_ ("Meeting") },
                                              { "report_period", N_ ("Report period") },
                                              { "pekan_inovasi", N_ ("Pekan Inovasi") },
                                              { "rakernis", N_ ("Rakernis") },
                                              { "event", N_ ("Event") },
                                              { NULL, NULL } };

static const KlasterField agenda_item_fields[] = {
  DATE ("date", N_ ("Date"), FLAGS (REQUIRED_)),
  DATE ("to_date", N_ ("Until"), FLAGS (COLUMN_)),
  TEXT ("title", N_ ("Title"), FLAGS (TITLE_)),
  CHOICE ("kind", N_ ("Kind"), agenda_kinds, FLAGS (REQUIRED_)),
  TEXT ("place", N_ ("Place"), FLAGS (COLUMN_)),
  REFERENCE ("site", N_ ("Site"), "site"),
  REFERENCE ("kawasan", N_ ("Kawasan"), "kawasan"),
  BOOLEAN ("date_exact",
           N_ ("Date is exact"),
           .help = N_ ("No, when only the month or quarter is public")),
  BOOLEAN ("done", N_ ("Done"), FLAGS (COLUMN_)),
  COMMON_FIELDS,
};

const KlasterEntity klaster_entities_decisions[]
    = { ENTITY ("instruction",
                N_ ("Instruction"),
                KLASTER_GROUP_DECISIONS,
                N_ ("The instruction of 2025 and later ones."),
                instruction_fields),
        ENTITY ("instruction_item",
                N_ ("Item of an instruction"),
                KLASTER_GROUP_DECISIONS,
                N_ ("What an instruction orders, item by item."),
                instruction_item_fields),
        ENTITY ("instruction_evaluation",
                N_ ("Evaluation of an instruction"),
                KLASTER_GROUP_DECISIONS,
                N_ ("How far each site has carried out each item, with evidence."),
                instruction_evaluation_fields),
        ENTITY ("award",
                N_ ("Award"),
                KLASTER_GROUP_DECISIONS,
                N_ ("The award at Pekan Inovasi: one edition a year."),
                award_fields),
        ENTITY ("award_criterion",
                N_ ("Award criterion"),
                KLASTER_GROUP_DECISIONS,
                N_ ("What is scored and with which weight."),
                award_criterion_fields),
        ENTITY ("juror",
                N_ ("Juror"),
                KLASTER_GROUP_DECISIONS,
                N_ ("Who scores the sites."),
                juror_fields),
        ENTITY ("award_score",
                N_ ("Score"),
                KLASTER_GROUP_DECISIONS,
                N_ ("The score of one juror for one site and criterion."),
                award_score_fields),
        ENTITY ("agenda_item",
                N_ ("Agenda item"),
                KLASTER_GROUP_DECISIONS,
                N_ ("Deadlines, meetings and events. Add a date that must not be missed."),
                agenda_item_fields),
        { .name = NULL } };
