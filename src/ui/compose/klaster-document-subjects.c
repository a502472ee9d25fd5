#include "klaster-document-subjects.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-chart-finder.h"
#include "klaster-compose-document.h"
#include "klaster-places.h"

static void
subject_free (gpointer data)
{
  KlasterDocumentSubject *subject = data;

  g_free (subject->id);
  g_free (subject->title);
  g_free (subject);
}

static void
add (GPtrArray *subjects, const char *id, char *title)
{
  KlasterDocumentSubject *subject = g_new (KlasterDocumentSubject, 1);

  *subject = (KlasterDocumentSubject){ g_strdup (id), title };
  g_ptr_array_add (subjects, subject);
}

static void
list_sites (GPtrArray *subjects, const KlasterPlaces *places)
{
  for (guint i = 0; i < places->sites->len; i++)
    {
      const KlasterSitePlace *site = places->sites->pdata[i];

      if (site->site != NULL)
        add (subjects, site->site,
             g_strdup_printf ("%u  %s, %s", site->number, site->title, site->kabupaten_name));
    }
}

static void
list_kawasan (GPtrArray *subjects, const KlasterPlaces *places)
{
  for (guint i = 0; i < places->kawasan->len; i++)
    {
      const KlasterKawasanPlace *kawasan = places->kawasan->pdata[i];

      add (subjects, kawasan->id,
           g_strdup_printf ("%s, %s", kawasan->name, kawasan->kabupaten_name));
    }
}

static void
list_kabupaten (GPtrArray *subjects, const KlasterPlaces *places)
{
  for (guint i = 0; i < places->sites->len; i++)
    {
      const KlasterSitePlace *site = places->sites->pdata[i];

      add (subjects, site->kabupaten, g_strdup (site->kabupaten_name));
    }
}

static void
list_charts (GPtrArray *subjects)
{
  for (KlasterChartName name = 0; name < KLASTER_N_CHARTS; name++)
    add (subjects, klaster_chart_name_get_key (name),
         g_strdup (_ (klaster_chart_name_get_label (name))));
}

static gboolean
list_records (GPtrArray *subjects, KlasterReader *reader, const char *name, GError **error)
{
  const KlasterEntity *entity = klaster_entity_get (name);
  g_autoptr (GPtrArray) records = klaster_reader_list (reader, entity, NULL, NULL, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const char *id = klaster_record_get_id (records->pdata[i]);

      add (subjects, id, klaster_reader_dup_title (reader, entity, id));
    }
  return records != NULL;
}

GPtrArray *
klaster_document_list_subjects (KlasterReader *reader, const char *name, GError **error)
{
  static const struct
  {
    const char *entity;
    void (*list) (GPtrArray *subjects, const KlasterPlaces *places);
  } lists[]
      = { { "site", list_sites }, { "kawasan", list_kawasan }, { "kabupaten", list_kabupaten } };
  const char *entity = klaster_document_get_subject (name);
  g_autoptr (GPtrArray) subjects = g_ptr_array_new_with_free_func (subject_free);
  g_autoptr (KlasterPlaces) places = NULL;

  if (entity == NULL)
    return g_steal_pointer (&subjects);
  if (klaster_document_may_be_for_all (name))
    add (subjects, NULL, g_strdup (_ ("All")));
  if (strcmp (entity, "chart") == 0)
    {
      list_charts (subjects);
      return g_steal_pointer (&subjects);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (strcmp (lists[i].entity, entity) != 0)
        continue;
      places = klaster_places_build (reader, &(KlasterPlacesQuery){ 0 }, error);
      if (places == NULL)
        return NULL;
      lists[i].list (subjects, places);
      return g_steal_pointer (&subjects);
    }
  return list_records (subjects, reader, entity, error) ? g_steal_pointer (&subjects) : NULL;
}
