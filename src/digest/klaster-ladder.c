#include "klaster-ladder.h"

#include <glib/gi18n.h>

#include "klaster-programme.h"

#define MAX_STEPS 10

typedef struct
{
  const char *kind;
  const char *steps[MAX_STEPS]; /* ended by NULL; the last one is the goal */
} LadderKind;

/* Facts 4.3: DJKI. */
static const LadderKind rights[] = {
  { "merek",
    { "preparing", "checked", "filed", "formality", "announced", "substantive", "certified" } },
  { "merek_kolektif",
    { "preparing", "group", "checked", "filed", "formality", "announced", "substantive",
      "certified" } },
  { "paten", { "preparing", "filed", "formality", "announced", "substantive", "certified" } },
  { "paten_sederhana",
    { "preparing", "filed", "formality", "announced", "substantive", "certified" } },
  { "hak_cipta", { "preparing", "filed", "recorded" } },
  { "indikasi_geografis",
    { "preparing", "group", "described", "filed", "formality", "announced", "substantive",
      "certified" } },
  { "desain_industri",
    { "preparing", "filed", "formality", "announced", "substantive", "certified" } },
  { "ki_komunal", { "preparing", "described", "filed", "recorded" } },
};

/* Facts 4.4. The number of SPP-IRT comes within a day, its commitments within three months. */
static const LadderKind permits[] = {
  { "nib", { "preparing", "filed", "issued" } },
  { "spp_irt", { "preparing", "filed", "commitment", "issued" } },
  { "halal", { "preparing", "filed", "document_check", "audit", "fatwa", "issued" } },
  { "bpom_md", { "preparing", "audit", "filed", "document_check", "issued" } },
  { "sni", { "preparing", "filed", "document_check", "audit", "issued" } },
};

static const LadderKind bumdesma
    = { NULL, { "musdes", "mad", "regulation", "name", "documents", "certificate" } };

static void
ladder_clear (KlasterLadder *self)
{
  g_free (self->steps);
  g_free (self->text);
  g_free (self->pace);
  g_free (self->blocker);
}

KLASTER_DEFINE_DIGEST (KlasterLadder, klaster_ladder, ladder_clear)

static const LadderKind *
find_kind (const LadderKind *kinds, guint n, const char *kind)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (kinds[i].kind, kind) == 0)
      return &kinds[i];
  return &kinds[0];
}

/* Place of KEY among the choices, which stand in the order of the work. */
static int
find_choice (const KlasterField *field, const char *key)
{
  for (int i = 0; field->choices[i].key != NULL; i++)
    if (g_strcmp0 (field->choices[i].key, key) == 0)
      return i;
  return -1;
}

static guint
count_keys (const char *const *keys)
{
  guint n = 0;

  while (n < MAX_STEPS && keys[n] != NULL)
    n++;
  return n;
}

/* The keys of KIND into KEYS, with STAGE put in where the order of all stages has it. */
static guint
list_keys (const LadderKind *kind, const KlasterField *field, const char *stage, const char **keys)
{
  guint n = count_keys (kind->steps);
  gboolean known = stage == NULL || find_choice (field, stage) < 0;
  guint at = n - 1;

  for (guint i = 0; i < n; i++)
    {
      keys[i] = kind->steps[i];
      known = known || g_strcmp0 (stage, keys[i]) == 0;
    }
  if (known)
    return n;
  while (at > 0 && find_choice (field, keys[at - 1]) > find_choice (field, stage))
    at--;
  for (guint i = n; i > at; i--)
    keys[i] = keys[i - 1];
  keys[at] = stage;
  return n + 1;
}

static char *
make_text (const KlasterLadder *self, int at)
{
  if (self->rejected)
    return g_strdup (_ ("Rejected"));
  if (self->complete)
    return g_strdup (_ ("All steps done"));
  if (at < 0)
    return g_strdup (_ ("Stage not entered"));
  /* Translators: number of the step, number of steps, name of the step. */
  return g_strdup_printf (_ ("Step %d of %u: %s"), at + 1, self->n_steps, self->steps[at].label);
}

/* STAGE is being worked on, or, with DONE, reached. */
static KlasterLadder *
make_ladder (const LadderKind *kind, const KlasterField *field, const char *stage, gboolean done)
{
  KlasterLadder *self = g_atomic_rc_box_new0 (KlasterLadder);
  const char *keys[MAX_STEPS + 1];
  gboolean rejected = g_strcmp0 (stage, "rejected") == 0;
  int at = -1;

  self->n_steps = list_keys (kind, field, rejected ? NULL : stage, keys);
  self->steps = g_new0 (KlasterRung, self->n_steps);
  for (guint i = 0; i < self->n_steps; i++)
    {
      /* What was rejected had been filed; which later step failed is not known. */
      if (g_strcmp0 (keys[i], rejected ? "filed" : stage) == 0)
        at = (int)i;
    }
  for (guint i = 0; i < self->n_steps; i++)
    {
      gboolean last = i + 1 == self->n_steps;
      gboolean reached = (int)i < at || ((int)i == at && (done || rejected || last));

      self->steps[i] = (KlasterRung){ .key = keys[i],
                                      .label = klaster_field_get_choice_label (field, keys[i]),
                                      .state = reached        ? KLASTER_RUNG_REACHED
                                               : (int)i == at ? KLASTER_RUNG_CURRENT
                                                              : KLASTER_RUNG_AHEAD };
      if (rejected && last)
        self->steps[i].state = KLASTER_RUNG_REJECTED;
      else if (done && (int)i == at + 1 && stage != NULL)
        self->steps[i].state = KLASTER_RUNG_CURRENT;
      self->n_reached += reached;
    }
  self->rejected = rejected;
  self->complete = self->n_reached == self->n_steps;
  self->text = make_text (self, done && at >= 0 && !self->complete ? at + 1 : at);
  return self;
}

static const KlasterField *
get_stage_field (const char *entity)
{
  return klaster_entity_get_field (klaster_entity_get (entity), "stage");
}

KlasterLadder *
klaster_ladder_for_right (const char *kind, const char *stage)
{
  return make_ladder (find_kind (rights, G_N_ELEMENTS (rights), kind),
                      get_stage_field ("intellectual_property"), stage, FALSE);
}

KlasterLadder *
klaster_ladder_for_permit (const char *kind, const char *stage)
{
  return make_ladder (find_kind (permits, G_N_ELEMENTS (permits), kind), get_stage_field ("permit"),
                      stage, FALSE);
}

KlasterLadder *
klaster_ladder_for_bumdesma (const char *stage)
{
  return make_ladder (&bumdesma, get_stage_field ("bumdesma"), stage, TRUE);
}

/* ---- of a record */

/* The day in FIELD is that of STEP. */
static const struct
{
  const char *entity, *step, *field;
} step_days[] = {
  { "intellectual_property", "filed", "application_date" },
  { "intellectual_property", "recorded", "certificate_date" },
  { "intellectual_property", "certified", "certificate_date" },
  { "permit", "issued", "date" },
  { "bumdesma", "certificate", "certificate_date" },
};

static void
set_days (KlasterLadder *self, const KlasterRecord *record)
{
  const char *entity = klaster_record_get_entity (record)->name;

  for (guint i = 0; i < self->n_steps; i++)
    {
      KlasterRung *rung = &self->steps[i];

      for (guint d = 0; d < G_N_ELEMENTS (step_days) && rung->state == KLASTER_RUNG_REACHED; d++)
        if (g_str_equal (step_days[d].entity, entity) && g_str_equal (step_days[d].step, rung->key))
          rung->day = klaster_get_date (record, step_days[d].field);
      if (rung->state == KLASTER_RUNG_CURRENT)
        rung->day = klaster_get_date (record, "stage_since");
    }
}

static char *
describe_pace (const KlasterRung *current, const KlasterRecord *record, const GDate *today)
{
  GDate target = klaster_get_date (record, "target");
  int days = g_date_valid (&current->day) ? g_date_days_between (&current->day, today) : -1;
  g_autofree char *past
      = days < 0 ? NULL
                 : g_strdup_printf (
                     ngettext ("%d day at this step", "%d days at this step", (gulong)days), days);
  g_autofree char *until = NULL;

  if (g_date_valid (&target))
    {
      g_autofree char *day = klaster_format_date_short (&target);

      until = g_strdup_printf (
          g_date_compare (&target, today) < 0 ? _ ("past its target %s") : _ ("target %s"), day);
    }
  if (past != NULL && until != NULL)
    return g_strconcat (past, " · ", until, NULL);
  return past != NULL ? g_steal_pointer (&past) : g_steal_pointer (&until);
}

static void
set_hold (KlasterLadder *self, const KlasterRecord *record, const char *owner, const GDate *today)
{
  const char *blocker = klaster_record_get_text (record, "blocker");

  for (guint i = 0; i < self->n_steps; i++)
    {
      KlasterRung *rung = &self->steps[i];

      if (rung->state != KLASTER_RUNG_CURRENT)
        continue;
      self->pace = describe_pace (rung, record, today);
      if (blocker == NULL)
        continue;
      rung->state = KLASTER_RUNG_BLOCKED;
      self->blocker
          = owner == NULL ? g_strdup (blocker) : g_strdup_printf ("%s (%s)", blocker, owner);
    }
}

KlasterLadder *
klaster_ladder_of (const KlasterRecord *record, const char *owner, const GDate *today)
{
  const char *entity = klaster_record_get_entity (record)->name;
  const char *stage = klaster_record_get_text (record, "stage");
  KlasterLadder *self;

  if (g_str_equal (entity, "bumdesma"))
    self = klaster_ladder_for_bumdesma (stage);
  else if (g_str_equal (entity, "permit"))
    self = klaster_ladder_for_permit (klaster_record_get_text (record, "kind"), stage);
  else
    self = klaster_ladder_for_right (klaster_record_get_text (record, "kind"), stage);
  set_days (self, record);
  set_hold (self, record, owner, today);
  return self;
}

KlasterLadder *
klaster_programme_read_ladder (KlasterProgramme *self, const KlasterRecord *record)
{
  const char *opd = klaster_record_get_text (record, "owner");
  g_autofree char *owner
      = opd == NULL ? NULL
                    : klaster_reader_dup_title (self->reader, klaster_entity_get ("opd"), opd);

  return klaster_ladder_of (record, owner, &self->today);
}
