#include "klaster-villages-map.h"

#include "klaster-choropleth.h"
#include "klaster-compose-map.h"
#include "klaster-map-view.h"
#include "klaster-places.h"

struct _KlasterVillagesMap
{
  GtkWidget parent_instance;

  /* Children */
  KlasterMapView *map;

  /* Owned */
  KlasterSession *session;
  GCancellable *reading; /* or NULL */

  KlasterInstrument instrument; /* that is shown, with the rest */
  int year;
  gboolean classes;
};

G_DEFINE_FINAL_TYPE (KlasterVillagesMap, klaster_villages_map, GTK_TYPE_WIDGET)

/* What is asked of the store, and what it answers. */
typedef struct
{
  KlasterInstrument instrument;
  int year;
  gboolean classes;
  KlasterPlaces *places;
  KlasterChoropleth *choropleth;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->places, klaster_places_unref);
  g_clear_pointer (&work->choropleth, klaster_choropleth_unref);
  g_free (work);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static gpointer
read_on_store (KlasterReader *reader, gpointer data, GError **error)
{
  const Work *wish = data;
  const KlasterChoroplethQuery query
      = { .kind = wish->classes ? KLASTER_CHOROPLETH_STATUS : KLASTER_CHOROPLETH_INDEX,
          .level = KLASTER_LEVEL_VILLAGE,
          .instrument = klaster_instrument_get_key (wish->instrument),
          .year = wish->year };
  g_autoptr (Work) found = g_new0 (Work, 1);

  found->places = klaster_places_build (reader, &(KlasterPlacesQuery){ 0 }, error);
  found->choropleth
      = found->places != NULL ? klaster_choropleth_build (reader, &query, error) : NULL;
  return found->choropleth != NULL ? g_steal_pointer (&found) : NULL;
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Work) found = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  g_autoptr (KlasterMapScene) scene = NULL;
  KlasterVillagesMap *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_VILLAGES_MAP (user_data);
  g_clear_object (&self->reading);
  if (found == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  scene = klaster_compose_map (found->places, found->choropleth, KLASTER_CLASSES_FIXED,
                               klaster_store_is_sample (KLASTER_STORE (source)));
  klaster_map_view_set_scene (self->map, scene);
}

static void
klaster_villages_map_dispose (GObject *object)
{
  KlasterVillagesMap *self = KLASTER_VILLAGES_MAP (object);
  GtkWidget *map = GTK_WIDGET (self->map);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->map = NULL;
  g_clear_pointer (&map, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_villages_map_parent_class)->dispose (object);
}

static void
klaster_villages_map_class_init (KlasterVillagesMapClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_villages_map_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_villages_map_init (KlasterVillagesMap *self)
{
  self->instrument = KLASTER_INSTRUMENT_NONE;
  self->map = klaster_map_view_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->map), GTK_WIDGET (self));
}

/* Public functions */

KlasterVillagesMap *
klaster_villages_map_new (KlasterSession *session)
{
  KlasterVillagesMap *self = g_object_new (KLASTER_TYPE_VILLAGES_MAP, NULL);

  self->session = g_object_ref (session);
  return self;
}

void
klaster_villages_map_show (KlasterVillagesMap *self,
                           KlasterInstrument instrument,
                           int year,
                           gboolean classes,
                           gboolean fresh)
{
  Work *wish;

  g_return_if_fail (KLASTER_IS_VILLAGES_MAP (self));

  if (!fresh && self->instrument == instrument && self->year == year && self->classes == classes)
    return;
  self->instrument = instrument;
  self->year = year;
  self->classes = classes;
  wish = g_new0 (Work, 1);
  *wish = (Work){ .instrument = instrument, .year = year, .classes = classes };
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), read_on_store, wish,
                           work_free, work_free, self->reading, on_read_cb, self);
}

gboolean
klaster_villages_map_is_settled (KlasterVillagesMap *self)
{
  return self->reading == NULL;
}
