#include "klaster-audiensi.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-digest-private.h"

static void
audiensi_free (KlasterAudiensi *self)
{
  g_free (self->kabupaten);
  g_free (self->name);
  g_ptr_array_unref (self->areas);
  g_ptr_array_unref (self->talks);
  g_ptr_array_unref (self->follow_ups);
  for (guint i = 0; i < KLASTER_ASKS; i++)
    g_free (self->asks[i]);
  g_free (self->sentence);
  g_free (self);
}

static void
list_clear (KlasterAudiensiList *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->overview, klaster_kawasan_overview_unref);
  g_clear_pointer (&self->places, klaster_places_unref);
  g_clear_pointer (&self->meetings, klaster_meetings_unref);
  g_clear_pointer (&self->follow_ups, klaster_follow_ups_unref);
}

KLASTER_DEFINE_DIGEST (KlasterAudiensiList, klaster_audiensi_list, list_clear)

/* ---- one kabupaten */

static void
gather (KlasterAudiensi *self, const KlasterAudiensiList *list)
{
  for (guint i = 0; i < list->overview->areas->len; i++)
    {
      KlasterKawasanLine *line = list->overview->areas->pdata[i];

      if (strcmp (line->kabupaten, self->kabupaten) != 0)
        continue;
      g_ptr_array_add (self->areas, line);
      self->n_blocked += line->blocker != NULL;
    }
  for (guint i = 0; i < list->places->sites->len; i++)
    if (strcmp (((KlasterSitePlace *)list->places->sites->pdata[i])->kabupaten, self->kabupaten)
        == 0)
      self->site = list->places->sites->pdata[i];
  for (guint i = 0; i < list->meetings->items->len; i++)
    if (klaster_meeting_line_matches (list->meetings->items->pdata[i], "audiensi", self->kabupaten,
                                      NULL))
      g_ptr_array_add (self->talks, list->meetings->items->pdata[i]);
  for (guint i = 0; i < list->follow_ups->items->len; i++)
    {
      KlasterFollowUp *item = list->follow_ups->items->pdata[i];

      if (!item->open || g_strcmp0 (item->kabupaten, self->kabupaten) != 0)
        continue;
      g_ptr_array_add (self->follow_ups, item);
      self->n_overdue += item->overdue;
    }
}

/* Those ahead come first, then the newest. */
static gboolean
read_asks (KlasterAudiensi *self, KlasterReader *reader, GError **error)
{
  static const char *const fields[KLASTER_ASKS] = { "ask_1", "ask_2", "ask_3" };
  g_autoptr (KlasterRecord) record = NULL;

  if (self->talks->len == 0)
    return TRUE;
  self->talk = self->talks->pdata[0];
  record = klaster_reader_get (reader, klaster_entity_get ("meeting"), self->talk->id, error);
  for (guint i = 0; record != NULL && i < KLASTER_ASKS; i++)
    self->asks[i] = klaster_dup_text (record, fields[i]);
  return record != NULL;
}

static char *
describe_talk (const KlasterAudiensi *self)
{
  g_autofree char *day = NULL;

  if (self->talk == NULL)
    return g_strdup (_ ("No talk with the Sekda is entered."));
  day = self->talk->exact
            ? klaster_format_date (&self->talk->date)
            : g_strdup_printf ("%s %d",
                               klaster_month_name (g_date_get_month (&self->talk->date), FALSE),
                               g_date_get_year (&self->talk->date));
  /* Translators: %s is a day or a month. */
  return g_strdup_printf (self->talk->ahead ? _ ("The next talk is on %s.")
                                            : _ ("The last talk entered is of %s."),
                          day);
}

static char *
make_sentence (const KlasterAudiensi *self)
{
  g_autofree char *talk = describe_talk (self);
  g_autofree char *blocked = NULL;
  g_autofree char *open = NULL;

  if (self->n_blocked > 0)
    blocked = g_strdup_printf (
        ngettext ("%u kawasan is held up.", "%u kawasan are held up.", self->n_blocked),
        self->n_blocked);
  if (self->follow_ups->len > 0)
    open = g_strdup_printf (
        ngettext ("%u follow-up is open.", "%u follow-ups are open.", self->follow_ups->len),
        self->follow_ups->len);
  return klaster_join_sentences (talk, blocked != NULL ? blocked : "", open, NULL);
}

static KlasterAudiensi *
make_audiensi (const KlasterAudiensiList *list,
               KlasterReader *reader,
               const KlasterRecord *record,
               GError **error)
{
  KlasterAudiensi *self = g_new0 (KlasterAudiensi, 1);

  self->kabupaten = g_strdup (klaster_record_get_id (record));
  self->name = klaster_reader_dup_region_name (reader, self->kabupaten);
  if (self->name == NULL)
    self->name = g_strdup (self->kabupaten);
  self->areas = g_ptr_array_new ();
  self->talks = g_ptr_array_new ();
  self->follow_ups = g_ptr_array_new ();
  gather (self, list);
  if (!read_asks (self, reader, error))
    {
      audiensi_free (self);
      return NULL;
    }
  self->sentence = make_sentence (self);
  return self;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const KlasterAudiensi *x = *(KlasterAudiensi *const *)a, *y = *(KlasterAudiensi *const *)b;
  gboolean x_first = x->areas->len + x->talks->len > 0, y_first = y->areas->len + y->talks->len > 0;

  return x_first != y_first ? y_first - x_first : strcmp (x->kabupaten, y->kabupaten);
}

/* ---- all */

static gboolean
read_parts (KlasterAudiensiList *self, KlasterReader *reader, const GDate *today, GError **error)
{
  self->overview = klaster_kawasan_overview_build (
      reader, &(KlasterKawasanOverviewQuery){ .today = *today }, error);
  if (self->overview == NULL)
    return FALSE;
  self->places = klaster_places_build (reader, &(KlasterPlacesQuery){ .today = *today }, error);
  if (self->places == NULL)
    return FALSE;
  self->meetings
      = klaster_meetings_build (reader, &(KlasterMeetingsQuery){ .today = *today }, error);
  if (self->meetings == NULL)
    return FALSE;
  self->follow_ups
      = klaster_follow_ups_build (reader, &(KlasterFollowUpsQuery){ .today = *today }, error);
  return self->follow_ups != NULL;
}

/* Public functions */

KlasterAudiensiList *
klaster_audiensi_list_build (KlasterReader *reader,
                             const KlasterAudiensiQuery *query,
                             GError **error)
{
  g_autoptr (KlasterAudiensiList) self = g_atomic_rc_box_new0 (KlasterAudiensiList);
  g_autoptr (GPtrArray) regions = NULL;
  GDate today = query->today;

  if (!g_date_valid (&today))
    klaster_today (&today);
  if (!read_parts (self, reader, &today, error))
    return NULL;
  regions = klaster_reader_list (reader, klaster_entity_get ("kabupaten"), NULL, "code", error);
  if (regions == NULL)
    return NULL;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)audiensi_free);
  for (guint i = 0; i < regions->len; i++)
    {
      KlasterAudiensi *item = make_audiensi (self, reader, regions->pdata[i], error);

      if (item == NULL)
        return NULL;
      g_ptr_array_add (self->items, item);
    }
  g_ptr_array_sort (self->items, compare_items);
  return g_steal_pointer (&self);
}

const KlasterAudiensi *
klaster_audiensi_list_find (const KlasterAudiensiList *self, const char *kabupaten)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (((const KlasterAudiensi *)self->items->pdata[i])->kabupaten, kabupaten) == 0)
      return self->items->pdata[i];
  return NULL;
}
