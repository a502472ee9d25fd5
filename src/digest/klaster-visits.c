#include "klaster-visits.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-digest-private.h"

static void
visit_free (KlasterVisit *self)
{
  g_free (self->id);
  g_free (self->topic);
  g_free (self->place);
  g_free (self->partner);
  g_free (self->result);
  g_free (self->next_step);
  g_free (self->state);
  g_free (self->state_label);
  g_free (self);
}

static void
group_free (KlasterVisitGroup *self)
{
  g_free (self->kabupaten);
  g_free (self->name);
  g_free (self->kawasan);
  g_free (self->kawasan_name);
  g_ptr_array_unref (self->visits);
  g_free (self->sentence);
  g_free (self);
}

static void
visits_clear (KlasterVisits *self)
{
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterVisits, klaster_visits, visits_clear)

/* ---- groups */

static KlasterVisitGroup *
get_group (KlasterVisits *self, KlasterReader *reader, const char *kabupaten)
{
  KlasterVisitGroup *group;

  for (guint i = 0; i < self->groups->len; i++)
    {
      group = self->groups->pdata[i];
      if (strcmp (group->kabupaten, kabupaten) == 0)
        return group;
    }
  group = g_new0 (KlasterVisitGroup, 1);
  group->kabupaten = g_strdup (kabupaten);
  group->name = klaster_reader_dup_region_name (reader, kabupaten);
  if (group->name == NULL)
    group->name = g_strdup (kabupaten);
  group->kawasan_name = g_strdup ("");
  group->visits = g_ptr_array_new_with_free_func ((GDestroyNotify)visit_free);
  g_ptr_array_add (self->groups, group);
  return group;
}

static void
add_areas (KlasterVisits *self, KlasterReader *reader, GPtrArray *areas)
{
  for (guint i = 0; i < areas->len; i++)
    {
      const KlasterRecord *area = areas->pdata[i];
      const char *kabupaten = klaster_record_get_text (area, "kabupaten");
      KlasterVisitGroup *group;

      if (kabupaten == NULL
          || g_strcmp0 (klaster_record_get_text (area, "kind"), "pendampingan") != 0)
        continue;
      group = get_group (self, reader, kabupaten);
      if (group->kawasan != NULL)
        continue;
      group->kawasan = g_strdup (klaster_record_get_id (area));
      g_free (group->kawasan_name);
      group->kawasan_name = klaster_dup_text_or_empty (area, "name");
    }
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const KlasterVisitGroup *x = *(KlasterVisitGroup *const *)a, *y = *(KlasterVisitGroup *const *)b;

  if ((x->kawasan == NULL) != (y->kawasan == NULL))
    return x->kawasan != NULL ? -1 : 1;
  return strcmp (x->kabupaten, y->kabupaten);
}

/* ---- visits */

static KlasterVisit *
make_visit (const KlasterRecord *record, KlasterTitles *titles, const GDate *today)
{
  KlasterVisit *self = g_new0 (KlasterVisit, 1);
  const char *site = klaster_record_get_text (record, "site");
  const char *place
      = site != NULL
            ? klaster_titles_get (titles, "site", site)
            : klaster_titles_get (titles, "kawasan", klaster_record_get_text (record, "kawasan"));
  const char *partner
      = klaster_titles_get (titles, "partner", klaster_record_get_text (record, "partner"));
  const GDate *last;

  self->id = g_strdup (klaster_record_get_id (record));
  self->topic = klaster_dup_text_or_empty (record, "topic");
  self->place = g_strdup (place != NULL ? place : "");
  self->partner = g_strdup (partner != NULL ? partner : "");
  self->date = klaster_get_date (record, "date");
  self->due = klaster_get_date (record, "due");
  self->result = klaster_dup_text_or_empty (record, "result");
  self->next_step = klaster_dup_text_or_empty (record, "next_step");
  self->state = klaster_dup_text_or_empty (record, "state");
  self->state_label = klaster_dup_choice (record, "state", "–");
  self->open = strcmp (self->state, "planned") == 0 || strcmp (self->state, "running") == 0;
  last = g_date_valid (&self->due) ? &self->due : &self->date;
  self->overdue = self->open && g_date_valid (last) && g_date_compare (last, today) < 0;
  return self;
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  const KlasterVisit *x = *(KlasterVisit *const *)a, *y = *(KlasterVisit *const *)b;
  int order = y->open - x->open;

  if (order == 0 && g_date_valid (&x->date) != g_date_valid (&y->date))
    order = g_date_valid (&x->date) ? -1 : 1;
  if (order == 0 && g_date_valid (&x->date))
    order = x->open ? g_date_compare (&x->date, &y->date) : g_date_compare (&y->date, &x->date);
  return order != 0 ? order : strcmp (x->id, y->id);
}

/* The kabupaten of a record by its site, else by its kawasan; NULL when neither has one. */
static const char *
find_kabupaten (const KlasterRecord *record, GHashTable *sites, GHashTable *areas)
{
  const char *site = klaster_record_get_text (record, "site");
  const char *kawasan = klaster_record_get_text (record, "kawasan");
  const KlasterRecord *place = site != NULL      ? g_hash_table_lookup (sites, site)
                               : kawasan != NULL ? g_hash_table_lookup (areas, kawasan)
                                                 : NULL;

  return place != NULL ? klaster_record_get_text (place, "kabupaten") : NULL;
}

static GHashTable *
index_by_id (GPtrArray *records)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (by_id, (gpointer)klaster_record_get_id (records->pdata[i]),
                         records->pdata[i]);
  return by_id;
}

static void
add_visits (KlasterVisits *self,
            KlasterReader *reader,
            GPtrArray *records,
            GPtrArray *site_list,
            GPtrArray *area_list,
            const GDate *today)
{
  g_autoptr (GHashTable) sites = index_by_id (site_list);
  g_autoptr (GHashTable) areas = index_by_id (area_list);
  g_autoptr (KlasterTitles) titles = klaster_titles_new (reader);

  for (guint i = 0; i < records->len; i++)
    {
      const char *kabupaten = find_kabupaten (records->pdata[i], sites, areas);
      KlasterVisitGroup *group;
      KlasterVisit *visit;

      if (kabupaten == NULL)
        continue;
      group = get_group (self, reader, kabupaten);
      visit = make_visit (records->pdata[i], titles, today);
      group->n_open += visit->open;
      group->n_overdue += visit->overdue;
      group->n_done += strcmp (visit->state, "done") == 0;
      g_ptr_array_add (group->visits, visit);
      self->n_visits++;
    }
}

/* ---- words */

static char *
describe (guint n_open, guint n_overdue, guint n_done)
{
  g_autofree char *open = g_strdup_printf (
      ngettext ("%u assistance is planned or running.", "%u are planned or running.", n_open),
      n_open);
  g_autofree char *late
      = n_overdue > 0
            ? g_strdup_printf (ngettext ("%u is overdue.", "%u are overdue.", n_overdue), n_overdue)
            : NULL;
  g_autofree char *done
      = n_done > 0 ? g_strdup_printf (ngettext ("%u is done.", "%u are done.", n_done), n_done)
                   : NULL;

  return klaster_join_sentences (open, late != NULL ? late : "", done, NULL);
}

static void
finish (KlasterVisits *self)
{
  guint open = 0, overdue = 0, done = 0;

  g_ptr_array_sort (self->groups, compare_groups);
  for (guint i = 0; i < self->groups->len; i++)
    {
      KlasterVisitGroup *group = self->groups->pdata[i];

      g_ptr_array_sort (group->visits, compare_visits);
      open += group->n_open;
      overdue += group->n_overdue;
      done += group->n_done;
      group->sentence = group->visits->len == 0
                            ? g_strdup (_ ("Nothing is planned and nothing was done yet."))
                            : describe (group->n_open, group->n_overdue, group->n_done);
    }
  self->sentence = self->n_visits == 0 ? g_strdup (_ ("No assistance is entered."))
                                       : describe (open, overdue, done);
}

/* Public functions */

KlasterVisits *
klaster_visits_build (KlasterReader *reader, const KlasterVisitsQuery *query, GError **error)
{
  g_autoptr (KlasterVisits) self = g_atomic_rc_box_new0 (KlasterVisits);
  static const char *const entities[] = { "assistance", "site", "kawasan" };
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  GDate today = query->today;

  if (!g_date_valid (&today))
    klaster_today (&today);
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      GPtrArray *records
          = klaster_reader_list (reader, klaster_entity_get (entities[i]), NULL, "id", error);

      if (records == NULL)
        return NULL;
      g_ptr_array_add (lists, records);
    }
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify)group_free);
  add_areas (self, reader, lists->pdata[2]);
  add_visits (self, reader, lists->pdata[0], lists->pdata[1], lists->pdata[2], &today);
  finish (self);
  return g_steal_pointer (&self);
}
