/* "Bahan audiensi": what the Sekda of a kabupaten holds in his hand. A cover, one page that says it all, and behind
 * it what that page rests on. */
#include <glib/gi18n.h>

#include "klaster-compose-chart.h"
#include "klaster-compose-document-private.h"
#include "klaster-compose-map.h"
#include "klaster-meeting.h"
#include "klaster-meetings.h"
#include "klaster-site-digest.h"

#define MAP_HEIGHT 260
#define MOST_FOLLOW_UPS 40
/* Kawasan whose brief has room beside the map. */
#define MOST_BESIDE 2

/* All that the pages are made of. */
typedef struct
{
  const char *kabupaten; /* code */
  const char *name; /* "Banjar" */
  GPtrArray *areas; /* KlasterKawasanDigest */
  KlasterSiteDigest *site; /* or NULL */
  KlasterMeetings *meetings;
  KlasterMeeting *audiensi; /* the next one, else the last; or NULL */
  KlasterFollowUps *follow_ups;
} Pack;

static void
pack_clear (Pack *self)
{
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_pointer (&self->site, klaster_site_digest_unref);
  g_clear_pointer (&self->meetings, klaster_meetings_unref);
  g_clear_pointer (&self->audiensi, klaster_meeting_unref);
  g_clear_pointer (&self->follow_ups, klaster_follow_ups_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pack, pack_clear)

/* Reading */

static gboolean
read_areas (KlasterComposer *self, Pack *pack, GError **error)
{
  pack->areas = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_kawasan_digest_unref);
  for (guint i = 0; i < self->places->kawasan->len; i++)
    {
      const KlasterKawasanPlace *place = self->places->kawasan->pdata[i];
      KlasterKawasanDigest *digest;

      if (g_strcmp0 (place->kabupaten, pack->kabupaten) != 0)
        continue;
      digest = klaster_kawasan_digest_build (
          self->reader, &(KlasterKawasanDigestQuery){ .kawasan = place->id, .today = self->today },
          error);
      if (digest == NULL)
        return FALSE;
      g_ptr_array_add (pack->areas, digest);
    }
  return TRUE;
}

static gboolean
read_site (KlasterComposer *self, Pack *pack, const char *site, GError **error)
{
  const KlasterSiteDigestQuery query
      = { .site = site, .period = self->wish->period, .today = self->today };

  if (site == NULL)
    return TRUE;
  pack->site = klaster_site_digest_build (self->reader, &query, error);
  return pack->site != NULL;
}

/* The audiensi that comes next, else the last one: the list has them in this order. */
static gboolean
read_meetings (KlasterComposer *self, Pack *pack, GError **error)
{
  pack->meetings = klaster_meetings_build (self->reader,
                                           &(KlasterMeetingsQuery){ .today = self->today }, error);
  for (guint i = 0; pack->meetings != NULL && i < pack->meetings->items->len; i++)
    {
      const KlasterMeetingLine *line = pack->meetings->items->pdata[i];

      if (!klaster_meeting_line_matches (line, "audiensi", pack->kabupaten, NULL))
        continue;
      pack->audiensi = klaster_meeting_build (
          self->reader, &(KlasterMeetingQuery){ .meeting = line->id, .today = self->today }, error);
      return pack->audiensi != NULL;
    }
  return pack->meetings != NULL;
}

static gboolean
read_pack (KlasterComposer *self, Pack *pack, GError **error)
{
  for (guint i = 0; i < self->places->sites->len; i++)
    {
      const KlasterSitePlace *place = self->places->sites->pdata[i];

      if (g_strcmp0 (place->kabupaten, self->wish->id) != 0)
        continue;
      pack->kabupaten = place->kabupaten;
      pack->name = place->kabupaten_name;
      pack->follow_ups = klaster_follow_ups_build (
          self->reader, &(KlasterFollowUpsQuery){ .today = self->today }, error);
      return pack->follow_ups != NULL && read_areas (self, pack, error)
             && read_site (self, pack, place->site, error) && read_meetings (self, pack, error);
    }
  g_set_error (
      error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
      /* Translators: %s is a code. */
      _ ("%s is no kabupaten or kota of Kalimantan Selatan; give its code, such as 63.01."),
      self->wish->id);
  return FALSE;
}

/* Pages */

/* "Kabupaten Banjar", "Kota Banjarbaru". */
static char *
dup_full_name (const Pack *pack)
{
  if (g_str_has_prefix (pack->name, "Kota "))
    return g_strdup (pack->name);
  /* Translators: %s is the name of a kabupaten. */
  return g_strdup_printf (_ ("Kabupaten %s"), pack->name);
}

static char *
dup_occasion (const Pack *pack)
{
  g_autofree char *date = NULL;

  if (pack->audiensi == NULL || !g_date_valid (&pack->audiensi->date))
    return g_strdup (_ ("Audiensi with the Sekretaris Daerah; the day is not set yet"));
  date = pack->audiensi->exact ? klaster_format_date (&pack->audiensi->date)
                               : klaster_format_month (&pack->audiensi->date);
  /* Translators: %s is a date or a month. */
  return g_strdup_printf (_ ("Audiensi with the Sekretaris Daerah, %s"), date);
}

static void
add_blockers (KlasterComposer *self, const Pack *pack)
{
  const char *const heads[]
      = { _ ("Kawasan"), _ ("Stage"), _ ("What blocks"), _ ("In charge"), _ ("Days"), NULL };
  static const double weights[] = { 2.6, 3.2, 4, 2.6, 1 };
  gboolean begun = FALSE;

  klaster_composer_add_part (self, _ ("What blocks"));
  for (guint i = 0; i < pack->areas->len; i++)
    {
      const KlasterKawasanDigest *area = pack->areas->pdata[i];

      for (guint k = 0; k < area->n_stages; k++)
        {
          const KlasterKawasanStage *stage = &area->stages[k];
          g_autofree char *days
              = stage->days >= 0 ? klaster_format_integer (stage->days) : g_strdup ("–");

          if (stage->blocker == NULL)
            continue;
          if (!begun)
            klaster_document_begin_table (self->document, heads, "llllr", weights);
          begun = TRUE;
          klaster_document_add_row (self->document,
                                    (const char *const[]){ area->name, stage->label, stage->blocker,
                                                           stage->owner, days, NULL });
        }
    }
  if (!begun)
    klaster_document_add_note (
        self->document,
        _ ("Nothing that blocks is recorded; it is entered with the stage of the kawasan."));
}

static void
add_asks (KlasterComposer *self, const Pack *pack)
{
  guint n = 0;

  klaster_composer_add_part (self, _ ("What we ask for"));
  for (guint i = 0; pack->audiensi != NULL && i < G_N_ELEMENTS (pack->audiensi->asks); i++)
    {
      g_autofree char *text = NULL;

      if (klaster_paper_or_null (pack->audiensi->asks[i]) == NULL)
        continue;
      text = g_strdup_printf ("%u.  %s", ++n, pack->audiensi->asks[i]);
      klaster_document_add_text (self->document, text);
    }
  if (n == 0)
    klaster_document_add_note (
        self->document, _ ("The three asks are not entered yet; they are kept with the audiensi."));
}

/* The one page: where it stands, what blocks, what is asked. */
static void
add_brief (KlasterComposer *self, const Pack *pack)
{
  if (pack->areas->len == 0)
    klaster_document_add_note (
        self->document, _ ("No kawasan of this kabupaten is recorded yet; one that is entered on "
                           "the page Kawasan stands here."));
  for (guint i = 0; i < pack->areas->len; i++)
    {
      const KlasterKawasanDigest *area = pack->areas->pdata[i];

      klaster_document_add_heading (self->document, 3, area->name);
      klaster_document_add_lead (self->document, area->lead);
      klaster_document_add_text (self->document, area->program_sentence);
      klaster_document_add_text (self->document, area->follow_up_sentence);
    }
  if (pack->site != NULL)
    {
      klaster_document_add_heading (self->document, 3, _ ("Site of Klaster Inovasi Desa"));
      klaster_document_add_lead (self->document, pack->site->lead);
    }
  add_blockers (self, pack);
  add_asks (self, pack);
}

/* The whole kabupaten with its kawasan and its site. */
static void
add_map (KlasterComposer *self, const Pack *pack)
{
  const KlasterArea *area = klaster_geo_find_area (klaster_geo_get_default (), pack->kabupaten);
  g_autoptr (KlasterMapScene) scene
      = klaster_compose_map (self->places, NULL, KLASTER_CLASSES_QUANTILE, FALSE);

  klaster_composer_add_part (self, _ ("Map"));
  klaster_document_add_map (self->document, scene, area != NULL ? &area->box : NULL,
                            KLASTER_MAP_NOTHING, NULL, MAP_HEIGHT, NULL);
}

/* On a lying page beside each other, unless so much is to be said that it needs pages of its own. */
static void
add_brief_and_map (KlasterComposer *self, const Pack *pack)
{
  gboolean beside = self->wish->landscape && pack->areas->len <= MOST_BESIDE;

  klaster_document_add_heading (self->document, 1, _ ("In one page"));
  if (beside)
    klaster_document_begin_columns (self->document, KLASTER_COMPOSER_HALVES, 2);
  add_brief (self, pack);
  if (beside)
    klaster_document_next_column (self->document);
  add_map (self, pack);
  if (beside)
    klaster_document_end_columns (self->document);
}

static void
add_area (KlasterComposer *self, const KlasterKawasanDigest *area)
{
  klaster_document_add_page_break (self->document);
  klaster_document_add_heading (self->document, 1, area->name);
  klaster_document_add_lead (self->document, area->lead);
  klaster_composer_add_stages (self, area);
  klaster_composer_add_checks (self, area);
  klaster_composer_add_programs (self, area);
  klaster_composer_add_bumdesma (self, area);
  klaster_composer_add_members (self, area);
}

static void
add_site (KlasterComposer *self, const KlasterSiteDigest *site)
{
  klaster_document_add_page_break (self->document);
  klaster_document_add_heading (self->document, 1,
                                site->village != NULL ? site->full_name
                                                      : _ ("Site: village not chosen yet"));
  klaster_document_add_lead (self->document, site->lead);
  klaster_composer_add_site_figures (self, site);
  if (self->wish->landscape)
    klaster_document_begin_columns (self->document, KLASTER_COMPOSER_HALVES, 2);
  klaster_composer_add_site_reports (self, site);
  if (self->wish->landscape)
    klaster_document_next_column (self->document);
  klaster_composer_add_site_indicator (self, site);
  if (self->wish->landscape)
    klaster_document_end_columns (self->document);
  klaster_composer_add_site_products (self, site);
}

static void
add_follow_ups (KlasterComposer *self, const Pack *pack)
{
  const char *const heads[] = { _ ("Follow-up"), _ ("OPD"), _ ("Working days"), _ ("Due"), NULL };
  static const double weights[] = { 5, 3, 1.6, 3 };
  guint n = 0;

  klaster_document_add_page_break (self->document);
  klaster_document_add_heading (self->document, 1, _ ("Open follow-ups"));
  for (guint i = 0; i < pack->follow_ups->items->len; i++)
    {
      const KlasterFollowUp *follow_up = pack->follow_ups->items->pdata[i];
      g_autofree char *due = NULL;
      g_autofree char *age = NULL;

      if (!follow_up->open || g_strcmp0 (follow_up->kabupaten, pack->kabupaten) != 0
          || n++ >= MOST_FOLLOW_UPS)
        continue;
      if (n == 1)
        klaster_document_begin_table (self->document, heads, "llrl", weights);
      due = klaster_follow_up_dup_due_text (follow_up, &self->today);
      age = follow_up->age >= 0 ? klaster_format_integer (follow_up->age) : g_strdup ("–");
      klaster_document_add_row (self->document,
                                (const char *const[]){ follow_up->text,
                                                       klaster_paper_or_null (follow_up->opd_name),
                                                       age, due, NULL });
    }
  if (n > 0)
    klaster_composer_add_rest (self, MIN (n, MOST_FOLLOW_UPS), n);
  else
    klaster_document_add_note (self->document,
                               _ ("No follow-up is open here; those of meetings about this "
                                  "kabupaten, its kawasan or its site would stand here."));
}

static void
add_history (KlasterComposer *self, const Pack *pack)
{
  const char *const heads[]
      = { _ ("Date"), _ ("Meeting"), _ ("Place"), _ ("Decisions"), _ ("Open"), NULL };
  static const double weights[] = { 1.9, 5, 3, 1.3, 1.1 };
  gboolean begun = FALSE;

  klaster_composer_add_part (self, _ ("Earlier talks"));
  for (guint i = 0; i < pack->meetings->items->len; i++)
    {
      const KlasterMeetingLine *line = pack->meetings->items->pdata[i];
      g_autofree char *date = NULL;
      g_autofree char *decisions = klaster_format_integer (line->n_decisions);
      g_autofree char *open = klaster_format_integer (line->n_open);

      if (line->ahead || !klaster_meeting_line_matches (line, NULL, pack->kabupaten, NULL))
        continue;
      if (!begun)
        klaster_document_begin_table (self->document, heads, "lllrr", weights);
      begun = TRUE;
      date
          = line->exact ? klaster_paper_dup_date (&line->date) : klaster_format_month (&line->date);
      klaster_document_add_row (self->document,
                                (const char *const[]){ date, line->title,
                                                       klaster_paper_or_null (line->place),
                                                       decisions, open, NULL });
    }
  if (!begun)
    klaster_document_add_note (self->document,
                               _ ("No earlier meeting about this kabupaten is recorded."));
}

/* Public functions */

gboolean
klaster_compose_audiensi (KlasterComposer *self, GError **error)
{
  g_auto (Pack) pack = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *occasion = NULL;

  if (!read_pack (self, &pack, error))
    return FALSE;
  name = dup_full_name (&pack);
  occasion = dup_occasion (&pack);
  klaster_composer_begin_with_cover (self, name, occasion);
  add_brief_and_map (self, &pack);
  for (guint i = 0; i < pack.areas->len; i++)
    add_area (self, pack.areas->pdata[i]);
  if (pack.site != NULL)
    add_site (self, pack.site);
  add_follow_ups (self, &pack);
  add_history (self, &pack);
  klaster_document_add_note (self->document,
                             _ ("Sources: decrees, minutes, figures of the OPD and reports of the "
                                "enumerators as entered by the office. What is not known is said "
                                "to be so."));
  klaster_composer_add_signature (self);
  return TRUE;
}
