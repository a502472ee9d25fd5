/* "Profil kawasan": one kawasan, from its outline to the open follow-ups, on at most two pages. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-compose-chart.h"
#include "klaster-compose-document-private.h"
#include "klaster-compose-map.h"
#include "klaster-compose-outlines.h"
#include "klaster-sector.h"

#define MAP_HEIGHT 160
#define MOST_PAGES 2
#define MOST_DATES 6

typedef struct
{
  const KlasterKawasanDigest *digest;
  const GPtrArray *sectors; /* KlasterSector */
} Profile;

/* The outline of the members; without any, the kabupaten. */
static void
add_map (KlasterComposer *self, const KlasterKawasanDigest *digest)
{
  g_autoptr (KlasterMapScene) scene
      = klaster_compose_place_map (self->places, digest->id, NULL, FALSE);
  g_autoptr (KlasterOutlines) outlines = klaster_outlines_read (self->reader, digest->id);
  const KlasterGeo *geo = klaster_geo_get_default ();
  const KlasterArea *area = klaster_geo_find_area (geo, digest->kabupaten);
  KlasterBox box = KLASTER_BOX_EMPTY;

  klaster_outlines_apply (outlines, scene);
  for (guint i = 0; i < digest->members->len; i++)
    {
      const KlasterKawasanMember *member = digest->members->pdata[i];
      const KlasterArea *part = klaster_geo_find_area (geo, member->region);

      if (part != NULL)
        klaster_box_add_box (&box, &part->box);
    }
  if (box.x0 > box.x1 && area != NULL)
    box = area->box;
  klaster_document_add_map (
      self->document, scene, &box, KLASTER_MAP_KAWASAN, digest->id, MAP_HEIGHT,
      digest->members->len == 0
          ? _ ("No member village is recorded yet, so there is no outline; the map shows the "
               "kabupaten.")
          : NULL);
}

static char *
dup_years (int from, int to)
{
  if (from <= 0)
    return NULL;
  return to > 0 ? g_strdup_printf ("%d–%d", from, to) : g_strdup_printf ("%d", from);
}

static void
add_identity (KlasterComposer *self, const KlasterKawasanDigest *digest)
{
  KlasterDocument *document = self->document;
  g_autofree char *decree_date
      = g_date_valid (&digest->decree_date) ? klaster_format_date (&digest->decree_date) : NULL;
  g_autofree char *number = klaster_paper_dup_figure (digest->area, 2);
  /* Translators: area in hectares. */
  g_autofree char *area
      = klaster_figure_is_blank (digest->area) ? NULL : g_strdup_printf (_ ("%s ha"), number);
  g_autofree char *rpkp = dup_years (digest->rpkp_from, digest->rpkp_to);
  g_autofree char *score = klaster_paper_dup_figure (digest->index_value, 2);
  g_autofree char *index
      = digest->index_year > 0
            ? g_strdup_printf ("%s %s (%d)", score,
                               digest->index_class != NULL ? digest->index_class : "",
                               digest->index_year)
            : NULL;

  klaster_composer_add_part (self, _ ("Identity"));
  klaster_document_add_definition (document, _ ("Kind"), digest->kind_label);
  klaster_document_add_definition (document, _ ("Theme"), digest->theme);
  klaster_document_add_definition (document, _ ("Decree number"), digest->decree_number);
  klaster_document_add_definition (document, _ ("Decree date"), decree_date);
  klaster_document_add_definition (document, _ ("RPJMN"), digest->rpjmn);
  klaster_document_add_definition (document, _ ("RPKP"), rpkp);
  klaster_document_add_definition (document, _ ("Area"), area);
  klaster_document_add_definition (document, _ ("IPKP"), index);
}

/* Up to the last stage that has begun. */
static guint
count_begun (const KlasterKawasanDigest *digest)
{
  guint n = digest->n_stages;

  while (n > 0 && !g_date_valid (&digest->stages[n - 1].start)
         && !g_date_valid (&digest->stages[n - 1].done))
    n--;
  return n;
}

static gboolean
has_entries (const KlasterKawasanDigest *digest)
{
  gboolean any = FALSE;

  for (guint i = 0; i < digest->n_stages; i++)
    {
      const KlasterKawasanStage *stage = &digest->stages[i];

      any = any || g_date_valid (&stage->start) || g_date_valid (&stage->target)
            || g_date_valid (&stage->done) || stage->document != NULL || stage->owner != NULL;
    }
  return any;
}

/* The stages that were worked on last when there is no room for all: the ladder shows them all. */
void
klaster_composer_add_stages (KlasterComposer *self, const KlasterKawasanDigest *digest)
{
  const char *const heads[] = { _ ("Stage"),           _ ("Begun"),     _ ("Target"), _ ("Closed"),
                                _ ("Document number"), _ ("In charge"), NULL };
  static const double weights[] = { 3.9, 1.5, 1.5, 1.5, 2.3, 3.3 };
  g_autoptr (KlasterChart) chart = klaster_compose_stages (digest);
  guint shown = klaster_composer_limit_long (self, digest->n_stages);
  guint last = MAX (shown, count_begun (digest));

  klaster_composer_add_part (self, _ ("Stages"));
  klaster_document_add_chart (self->document, chart, 0);
  if (!has_entries (digest))
    {
      klaster_document_add_note (
          self->document,
          _ ("No stage is entered yet; its dates, its document and who is in charge "
             "of it would stand here."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "llllll", weights);
  for (guint i = last - shown; i < last; i++)
    {
      const KlasterKawasanStage *stage = &digest->stages[i];
      g_autofree char *start = klaster_paper_dup_date (&stage->start);
      g_autofree char *target = klaster_paper_dup_date (&stage->target);
      g_autofree char *done = klaster_paper_dup_date (&stage->done);
      const char *const cells[]
          = { stage->label, start, target, done, stage->document, stage->owner, NULL };

      klaster_document_add_row (self->document, cells);
    }
  klaster_composer_add_rest (self, shown, digest->n_stages);
}

static const char *
get_answer (const KlasterKawasanCheck *check)
{
  return check->complete == 1   ? _ ("complete")
         : check->complete == 0 ? _ ("not yet")
                                : _ ("not answered");
}

/* The five documents as names and answers. */
static void
add_short_checks (KlasterComposer *self, const KlasterKawasanDigest *digest)
{
  klaster_composer_add_part (self, _ ("Five documents"));
  for (guint i = 0; i < digest->n_checks; i++)
    {
      const KlasterKawasanCheck *check = &digest->checks[i];
      const char *number = klaster_paper_or_null (check->document);
      g_autofree char *value = number != NULL
                                   ? g_strdup_printf ("%s: %s", get_answer (check), number)
                                   : g_strdup (get_answer (check));

      klaster_document_add_definition (self->document, check->label, value);
    }
}

void
klaster_composer_add_checks (KlasterComposer *self, const KlasterKawasanDigest *digest)
{
  const char *const heads[] = { _ ("Document"), _ ("Complete"), _ ("Document number"), NULL };
  static const double weights[] = { 6, 2.4, 4 };

  klaster_composer_add_part (self, _ ("Five documents"));
  klaster_document_begin_table (self->document, heads, "lll", weights);
  for (guint i = 0; i < digest->n_checks; i++)
    {
      const KlasterKawasanCheck *check = &digest->checks[i];
      const char *const cells[] = { check->label, get_answer (check), check->document, NULL };

      klaster_document_add_row (self->document, cells);
    }
}

/* Names of the members that are CONFIRMED or not; NULL when there are none. */
static char *
dup_members (const KlasterKawasanDigest *digest, gboolean confirmed)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < digest->members->len; i++)
    {
      const KlasterKawasanMember *member = digest->members->pdata[i];

      if (!member->confirmed == !confirmed)
        g_ptr_array_add (names, member->name);
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return klaster_format_list ((const char *const *)names->pdata);
}

void
klaster_composer_add_members (KlasterComposer *self, const KlasterKawasanDigest *digest)
{
  g_autofree char *confirmed = dup_members (digest, TRUE);
  g_autofree char *open = dup_members (digest, FALSE);
  /* Translators: %s is a list of villages. */
  g_autofree char *sentence
      = open != NULL ? g_strdup_printf (_ ("Not confirmed yet: %s."), open) : NULL;

  klaster_composer_add_part (self, _ ("Members"));
  if (digest->members->len == 0)
    klaster_document_add_note (
        self->document,
        _ ("No member is recorded yet; the villages of the kawasan are chosen in its form."));
  klaster_document_add_text (self->document, confirmed);
  klaster_document_add_text (self->document, sentence);
}

void
klaster_composer_add_programs (KlasterComposer *self, const KlasterKawasanDigest *digest)
{
  const char *const heads[] = { _ ("OPD"),        _ ("Programme"), _ ("Year"), _ ("Budget (Rp)"),
                                _ ("Spent (Rp)"), _ ("State"),     NULL };
  static const double weights[] = { 3, 4, 1, 2.3, 2.3, 1.8 };
  g_autofree char *budget = klaster_paper_dup_money (klaster_figure (digest->budget));
  g_autofree char *spent = klaster_paper_dup_money (klaster_figure (digest->spent));
  guint shown = klaster_composer_limit (self, digest->programs->len);
  const char *const total[] = { _ ("Total"), "", "", budget, spent, "", NULL };

  klaster_composer_add_part (self, _ ("Programmes of the OPD"));
  if (digest->programs->len == 0)
    {
      klaster_document_add_note (
          self->document,
          _ ("No programme is recorded yet; programmes of the OPD entered for this kawasan "
             "stand here with their budget."));
      return;
    }
  klaster_document_add_text (self->document, digest->program_sentence);
  klaster_document_begin_table (self->document, heads, "lllrrl", weights);
  for (guint i = 0; i < shown; i++)
    {
      const KlasterKawasanProgram *program = digest->programs->pdata[i];
      g_autofree char *year = g_strdup_printf ("%d", program->year);
      g_autofree char *money = klaster_paper_dup_money (program->budget);
      g_autofree char *row_budget = klaster_composer_dup_coded (
          self, klaster_figure_is_blank (program->budget) ? NULL : program->id, program->title,
          money);
      g_autofree char *row_spent = klaster_paper_dup_money (program->spent);
      const char *const cells[] = { program->opd, program->title,       year, row_budget,
                                    row_spent,    program->state_label, NULL };

      klaster_document_add_row (self->document, cells);
    }
  klaster_composer_add_rest (self, shown, digest->programs->len);
  klaster_document_add_total_row (self->document, total);
}

static void
add_follow_ups (KlasterComposer *self, const KlasterKawasanDigest *digest)
{
  const char *const heads[]
      = { _ ("Follow-up"), _ ("OPD"), _ ("Since"), _ ("Working days"), _ ("Due"), NULL };
  static const double weights[] = { 4.6, 3.4, 1.7, 1.6, 1.7 };
  guint shown = klaster_composer_limit (self, digest->follow_ups->len);

  klaster_composer_add_part (self, _ ("Open follow-ups"));
  if (digest->follow_ups->len == 0)
    {
      klaster_document_add_note (self->document, digest->follow_up_sentence);
      return;
    }
  klaster_document_add_text (self->document, digest->follow_up_sentence);
  klaster_document_begin_table (self->document, heads, "lllrl", weights);
  for (guint i = 0; i < shown; i++)
    {
      const KlasterFollowUp *follow_up = digest->follow_ups->pdata[i];
      g_autofree char *since = klaster_paper_dup_date (&follow_up->since);
      g_autofree char *due = klaster_paper_dup_date (&follow_up->due);
      g_autofree char *age
          = follow_up->age < 0 ? g_strdup ("–") : klaster_format_integer (follow_up->age);
      g_autofree char *text = klaster_composer_dup_short (self, follow_up->text);
      const char *const cells[]
          = { text, klaster_paper_or_null (follow_up->opd_name), since, age, due, NULL };

      klaster_document_add_row (self->document, cells);
    }
  klaster_composer_add_rest (self, shown, digest->follow_ups->len);
}

void
klaster_composer_add_bumdesma (KlasterComposer *self, const KlasterKawasanDigest *digest)
{
  const char *const heads[] = { _ ("Name"),         _ ("Stage"),         _ ("Certificate"),
                                _ ("Capital (Rp)"), _ ("Turnover (Rp)"), NULL };
  static const double weights[] = { 3.6, 3.2, 2.6, 2.2, 2.2 };
  guint shown = klaster_composer_limit (self, digest->bumdesma->len);

  klaster_composer_add_part (self, _ ("Joint village enterprises (BUMDesma)"));
  if (digest->bumdesma->len == 0)
    {
      klaster_document_add_note (
          self->document, _ ("No BUMDesma is recorded yet; one that is entered stands here."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "lllrr", weights);
  for (guint i = 0; i < shown; i++)
    {
      const KlasterBumdesmaDigest *one = digest->bumdesma->pdata[i];
      const KlasterBumdesmaYear *last
          = one->years->len > 0 ? one->years->pdata[one->years->len - 1] : NULL;
      g_autofree char *money = klaster_paper_dup_money (one->capital);
      g_autofree char *capital = klaster_composer_dup_coded (
          self, klaster_figure_is_blank (one->capital) ? NULL : one->id, one->name, money);
      g_autofree char *amount
          = klaster_paper_dup_money (last != NULL ? last->turnover : klaster_figure (NAN));
      g_autofree char *turnover
          = last != NULL ? g_strdup_printf ("%s (%d)", amount, last->year) : g_strdup ("–");
      const char *const cells[]
          = { one->name, one->ladder->text, one->certificate, capital, turnover, NULL };

      klaster_document_add_row (self->document, cells);
    }
  klaster_composer_add_rest (self, shown, digest->bumdesma->len);
}

static void
add_meetings (KlasterComposer *self, const KlasterKawasanDigest *digest)
{
  const char *const heads[] = { _ ("Date"), _ ("Meeting"), _ ("Place"), _ ("Decisions"), NULL };
  static const double weights[] = { 1.7, 3.6, 2.4, 5 };
  guint shown = klaster_composer_limit (self, digest->meetings->len);

  klaster_composer_add_part (self, _ ("Meetings"));
  if (digest->meetings->len == 0)
    {
      klaster_document_add_note (
          self->document, _ ("No meeting is recorded yet; meetings with their decisions stand "
                             "here."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "llll", weights);
  for (guint i = 0; i < shown; i++)
    {
      const KlasterKawasanMeeting *meeting = digest->meetings->pdata[i];
      g_autofree char *date = klaster_paper_dup_date (&meeting->date);
      g_autofree char *decisions = klaster_composer_dup_short (self, meeting->decisions);
      const char *const cells[] = { date, meeting->title, klaster_paper_or_null (meeting->place),
                                    klaster_paper_or_null (decisions), NULL };

      klaster_document_add_row (self->document, cells);
    }
  klaster_composer_add_rest (self, shown, digest->meetings->len);
}

/* "64,1% (5 of 5)"; without a figure only how many of how many. */
static char *
dup_mean (const KlasterMean *mean, const char *unit, int decimals)
{
  g_autofree char *count = klaster_count_dup_text (mean->n, mean->of);
  g_autofree char *number = klaster_format_number (mean->mean, decimals);

  return mean->n > 0
             ? g_strdup_printf ("%s%s (%s)", number, g_str_equal (unit, "%") ? unit : "", count)
             : g_strdup_printf ("– (%s)", count);
}

static void
add_sector_row (KlasterDocument *document, const KlasterSector *sector)
{
  const KlasterSectorSet *set = sector->sets->pdata[0];
  const KlasterSectorArea *area = sector->areas->pdata[0];
  g_autofree char *year = g_strdup_printf ("%d", sector->year);
  g_autofree char *inside = dup_mean (&area->inside, set->unit, sector->decimals);
  g_autofree char *outside = dup_mean (&area->outside, set->unit, sector->decimals);
  const char *const cells[]
      = { set->title, klaster_paper_or_null (set->unit), year, inside, outside, NULL };

  klaster_document_add_row (document, cells);
}

static void
add_sectors (KlasterComposer *self, const GPtrArray *list)
{
  const char *const heads[]
      = { _ ("Figure"), _ ("Unit"), _ ("Year"), _ ("Kawasan"), _ ("Rest of the kabupaten"), NULL };
  static const double weights[] = { 4.8, 1.6, 1.1, 2.6, 2.9 };
  guint shown = klaster_composer_limit (self, list->len);

  klaster_composer_add_part (self, _ ("Data of other sectors"));
  if (list->len == 0)
    {
      klaster_document_add_note (
          self->document,
          _ ("No figures by kecamatan or village are entered yet for a kawasan with "
             "members; datasets of the OPD would be compared here."));
      return;
    }
  klaster_document_add_text (self->document,
                             _ ("Means of the desa/kelurahan or kecamatan, with how many of how "
                                "many have a figure."));
  klaster_document_begin_table (self->document, heads, "llrrr", weights);
  for (guint i = 0; i < shown; i++)
    add_sector_row (self->document, list->pdata[i]);
  klaster_composer_add_rest (self, shown, list->len);
}

/* Short parts side by side. */
static void
add_upright (KlasterComposer *self, const KlasterKawasanDigest *digest)
{
  klaster_document_add_lead (self->document, digest->lead);
  klaster_document_begin_columns (self->document, KLASTER_COMPOSER_HALVES, 2);
  add_map (self, digest);
  klaster_document_next_column (self->document);
  add_identity (self, digest);
  klaster_document_end_columns (self->document);
  klaster_document_begin_columns (self->document, KLASTER_COMPOSER_HALVES, 2);
  add_short_checks (self, digest);
  klaster_document_next_column (self->document);
  klaster_composer_add_members (self, digest);
  klaster_document_end_columns (self->document);
}

/* All goes on in two columns. */
static void
add_lying (KlasterComposer *self, const KlasterKawasanDigest *digest)
{
  klaster_document_set_flow (self->document, 2);
  klaster_document_add_lead (self->document, digest->lead);
  add_map (self, digest);
  add_short_checks (self, digest);
  add_identity (self, digest);
  klaster_composer_add_members (self, digest);
}

/* A KlasterComposeFunc. */
static void
add_all (KlasterComposer *self, gconstpointer data)
{
  const Profile *profile = data;
  const KlasterKawasanDigest *digest = profile->digest;
  /* Translators: %s is a kabupaten. */
  g_autofree char *below = g_strdup_printf (_ ("Kawasan Perdesaan · %s"), digest->kabupaten_name);

  klaster_composer_begin (self, digest->name, below);
  if (self->wish->landscape)
    add_lying (self, digest);
  else
    add_upright (self, digest);
  klaster_composer_add_stages (self, digest);
  klaster_composer_add_programs (self, digest);
  add_follow_ups (self, digest);
  klaster_composer_add_bumdesma (self, digest);
  add_meetings (self, digest);
  add_sectors (self, profile->sectors);
  klaster_composer_add_dates (self, digest->dates, MIN (self->most_rows, MOST_DATES));
  klaster_composer_add_end (self, digest->missing,
                            _ ("Sources: decrees, minutes and figures of the OPD as entered by "
                               "the office."));
}

/* Public functions */

gboolean
klaster_compose_kawasan (KlasterComposer *self, GError **error)
{
  const KlasterKawasanDigestQuery query = { .kawasan = self->wish->id, .today = self->today };
  g_autoptr (KlasterKawasanDigest) digest
      = klaster_kawasan_digest_build (self->reader, &query, error);
  g_autoptr (GPtrArray) sectors = NULL;

  if (digest == NULL)
    return FALSE;
  sectors = klaster_sector_list_for_kawasan (self->reader, digest->id, error);
  if (sectors == NULL)
    return FALSE;
  klaster_composer_fit (self, MOST_PAGES, add_all,
                        &(Profile){ .digest = digest, .sectors = sectors });
  return TRUE;
}
