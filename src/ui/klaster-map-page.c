#include "klaster-map-page.h"

#include <glib/gi18n.h>

#include "klaster-amounts-window.h"
#include "klaster-color-menu.h"
#include "klaster-compare-choice.h"
#include "klaster-compose-map.h"
#include "klaster-compose-outlines.h"
#include "klaster-map-view.h"
#include "klaster-period-bar.h"
#include "klaster-place-panel.h"
#include "klaster-places-list.h"
#include "klaster-text-scale.h"
#include "klaster-village-button.h"

#define LIST_WIDTH 284
#define PANEL_WIDTH 392

struct _KlasterMapPage
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  KlasterPlacesList *list;
  KlasterMapView *map;
  KlasterPeriodBar *periods;
  KlasterPlacePanel *panel;
  KlasterColorMenu *colors;
  GtkWidget *hint;
  GtkWidget *hint_label;

  /* owned */
  KlasterSession *session;
  GCancellable *cancellable; /* of the load under way, or NULL */
  KlasterPlaces *places;
  KlasterChoropleth *choropleth; /* what colours the map, or NULL */
  guint waiting; /* idle source that begins a load */
};

G_DEFINE_FINAL_TYPE (KlasterMapPage, klaster_map_page, GTK_TYPE_WIDGET)

/* What a load needs, and what it finds. */
typedef struct
{
  KlasterPeriod period;
  KlasterPeriod former; /* year 0: nothing is compared */
  char *indicator;
  KlasterColorWish color;
} Wish;

typedef struct
{
  KlasterPlaces *places;
  KlasterChoropleth *choropleth;
  KlasterOutlines *outlines; /* or NULL */
  KlasterComparison *comparison; /* or NULL */
  char *problem; /* why there is none although it was asked */
} Found;

static void
wish_free (Wish *wish)
{
  g_free (wish->indicator);
  klaster_color_wish_clear (&wish->color);
  g_free (wish);
}

static void
found_free (Found *found)
{
  g_clear_pointer (&found->places, klaster_places_unref);
  g_clear_pointer (&found->choropleth, klaster_choropleth_unref);
  g_clear_pointer (&found->outlines, klaster_outlines_free);
  g_clear_pointer (&found->comparison, klaster_comparison_unref);
  g_free (found->problem);
  g_free (found);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

/* What colours the areas; where it cannot be found, FOUND says why. */
static void
find_amount (Found *found, KlasterReader *reader, const Wish *wish)
{
  const KlasterChoroplethQuery query = { .kind = wish->color.kind,
                                         .level = wish->color.level,
                                         .instrument = wish->color.instrument,
                                         .id = wish->color.id,
                                         .period = wish->period };
  g_autoptr (GError) problem = NULL;

  if (!wish->color.on)
    return;
  found->choropleth = klaster_period_is_valid (wish->former)
                          ? klaster_choropleth_build_change (reader, &query, wish->former, &problem)
                          : klaster_choropleth_build (reader, &query, &problem);
  if (found->choropleth == NULL)
    found->problem = g_strdup (problem->message);
}

static gpointer
load_on_store (KlasterReader *reader, gpointer data, GError **error)
{
  const Wish *wish = data;
  const KlasterPlacesQuery query = { .period = wish->period, .indicator = wish->indicator };
  const KlasterComparisonQuery compared
      = { .from = wish->former, .to = wish->period, .indicator = wish->indicator };
  g_autoptr (Found) found = g_new0 (Found, 1);

  found->places = klaster_places_build (reader, &query, error);
  if (found->places == NULL)
    return NULL;
  found->outlines = klaster_outlines_read (reader, NULL);
  /* Without an indicator there is nothing to compare. */
  if (klaster_period_is_valid (wish->former) && found->places->indicator.id != NULL)
    {
      found->comparison = klaster_comparison_build (reader, &compared, error);
      if (found->comparison == NULL)
        return NULL;
    }
  find_amount (found, reader, wish);
  return g_steal_pointer (&found);
}

static void
show_hint (KlasterMapPage *self)
{
  gtk_widget_set_visible (self->hint, self->places->hint != NULL);
  if (self->places->hint != NULL)
    gtk_label_set_text (GTK_LABEL (self->hint_label), self->places->hint);
}

static void
show_chosen (KlasterMapPage *self)
{
  static const KlasterMapThing things[] = { [KLASTER_PLACE_NONE] = KLASTER_MAP_NOTHING,
                                            [KLASTER_PLACE_SITE] = KLASTER_MAP_SITE,
                                            [KLASTER_PLACE_KAWASAN] = KLASTER_MAP_KAWASAN,
                                            [KLASTER_PLACE_REGION] = KLASTER_MAP_REGION };

  klaster_map_view_set_chosen (self->map, things[klaster_session_get_place_kind (self->session)],
                               klaster_session_get_place_id (self->session));
}

static KlasterMapScene *
compose (KlasterMapPage *self, const KlasterComparison *comparison, gboolean sample)
{
  if (comparison != NULL)
    return klaster_compose_change_map (self->places, comparison, self->choropleth, sample);
  return klaster_compose_map (self->places, self->choropleth,
                              klaster_color_menu_get_method (self->colors), sample);
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Found) found = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  g_autoptr (KlasterMapScene) scene = NULL;
  KlasterMapPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_MAP_PAGE (user_data);
  g_clear_object (&self->cancellable);
  if (found == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->places, klaster_places_unref);
  self->places = klaster_places_ref (found->places);
  g_clear_pointer (&self->choropleth, klaster_choropleth_unref);
  self->choropleth = g_steal_pointer (&found->choropleth);
  if (found->problem != NULL)
    klaster_session_say (self->session, found->problem, FALSE);
  scene = compose (self, found->comparison, klaster_store_is_sample (KLASTER_STORE (source)));
  klaster_outlines_apply (found->outlines, scene);
  klaster_map_view_set_scene (self->map, scene);
  klaster_places_list_set_places (self->list, self->places);
  show_hint (self);
  show_chosen (self);
}

static gboolean
on_load_cb (gpointer user_data)
{
  KlasterMapPage *self = user_data;
  Wish *wish = g_new0 (Wish, 1);

  self->waiting = 0;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  wish->period = klaster_session_get_period (self->session);
  wish->former = klaster_session_get_former (self->session);
  wish->indicator = g_strdup (klaster_session_get_indicator (self->session));
  klaster_color_menu_get_wish (self->colors, &wish->color);
  klaster_store_run_async (klaster_session_get_store (self->session), load_on_store, wish,
                           (GDestroyNotify)wish_free, (GDestroyNotify)found_free, self->cancellable,
                           on_loaded_cb, self);
  return G_SOURCE_REMOVE;
}

/* Several changes at once (period, store) make one load. */
static void
load (KlasterMapPage *self)
{
  if (self->waiting == 0)
    self->waiting = g_idle_add_full (G_PRIORITY_DEFAULT, on_load_cb, self, NULL);
}

static void
on_chosen_cb (KlasterMapPage *self, guint thing, const char *id)
{
  KlasterPlaceKind kind = thing == KLASTER_MAP_SITE      ? KLASTER_PLACE_SITE
                          : thing == KLASTER_MAP_KAWASAN ? KLASTER_PLACE_KAWASAN
                          : thing == KLASTER_MAP_REGION  ? KLASTER_PLACE_REGION
                                                         : KLASTER_PLACE_NONE;

  klaster_session_set_place (self->session, kind, id);
}

/* The first site whose report of the period is not in, or not complete. */
static const KlasterSitePlace *
find_late_site (const KlasterPlaces *places)
{
  const KlasterSitePlace *found = NULL;

  for (guint i = 0; i < places->sites->len; i++)
    {
      const KlasterSitePlace *site = places->sites->pdata[i];

      if (site->site == NULL || !site->expected)
        continue;
      if (site->state == KLASTER_REPORT_MISSING)
        return site;
      if (found == NULL
          && (site->state == KLASTER_REPORT_PARTLY || site->state == KLASTER_REPORT_EMPTY))
        found = site;
    }
  return found;
}

static void
write_report (KlasterMapPage *self, const KlasterSitePlace *site)
{
  g_autofree char *period = klaster_period_dup_code (self->places->period);
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", "site", site->site);
  g_variant_builder_add (&presets, "{ss}", "period", period);
  klaster_session_request_edit (self->session, "report", NULL, g_variant_builder_end (&presets));
}

static void
choose_village (KlasterMapPage *self, const char *id)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  for (guint i = 0; i < self->places->sites->len; i++)
    {
      const KlasterSitePlace *site = self->places->sites->pdata[i];

      if (g_strcmp0 (site->site, id) == 0)
        klaster_village_choose (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->session, id,
                                site->kabupaten);
    }
}

/* The place is chosen and the first step to mend it is open. */
static void
on_hint_clicked_cb (KlasterMapPage *self)
{
  const KlasterLink *link = self->places == NULL ? NULL : &self->places->hint_link;
  const KlasterSitePlace *late;

  if (link == NULL || link->entity == NULL)
    return;
  if (g_str_equal (link->entity, "site") && link->id != NULL)
    {
      klaster_session_set_place (self->session, KLASTER_PLACE_SITE, link->id);
      choose_village (self, link->id);
      return;
    }
  late = g_str_equal (link->entity, "report") ? find_late_site (self->places) : NULL;
  if (late == NULL)
    {
      klaster_session_request_edit (self->session, link->entity, link->id, NULL);
      return;
    }
  klaster_session_set_place (self->session, KLASTER_PLACE_SITE, late->site);
  if (late->state == KLASTER_REPORT_MISSING)
    write_report (self, late);
}

static void
on_table_wanted_cb (KlasterMapPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->choropleth != NULL)
    klaster_amounts_present (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->session,
                             self->choropleth);
}

static GtkWidget *
create_hint (KlasterMapPage *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Do it now"));

  self->hint = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  /* Large text leaves no room for the sentence beside the button. */
  if (klaster_text_scale_get (self->hint) > KLASTER_LARGE_TEXT)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->hint), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (self->hint, "hint");
  self->hint_label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->hint_label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->hint_label), 0);
  gtk_widget_set_hexpand (self->hint_label, TRUE);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_hint_clicked_cb), self);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->hint), self->hint_label);
  gtk_box_append (GTK_BOX (self->hint), button);
  gtk_widget_set_visible (self->hint, FALSE);
  return self->hint;
}

static GtkWidget *
create_middle (KlasterMapPage *self)
{
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *times = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->map = klaster_map_view_new ();
  self->periods = klaster_period_bar_new (self->session);
  self->colors = klaster_color_menu_new (self->session);
  gtk_widget_set_vexpand (GTK_WIDGET (self->map), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->map), TRUE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->map));
  gtk_widget_set_halign (GTK_WIDGET (self->colors), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->colors), GTK_ALIGN_START);
  gtk_widget_set_margin_start (GTK_WIDGET (self->colors), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self->colors), 12);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->colors));
  gtk_box_append (GTK_BOX (middle), create_hint (self));
  gtk_box_append (GTK_BOX (middle), overlay);
  gtk_widget_set_hexpand (GTK_WIDGET (self->periods), TRUE);
  gtk_box_append (GTK_BOX (times), GTK_WIDGET (self->periods));
  gtk_box_append (GTK_BOX (times), GTK_WIDGET (klaster_compare_choice_new (self->session)));
  gtk_box_append (GTK_BOX (middle), times);
  g_signal_connect_swapped (self->map, "chosen", G_CALLBACK (on_chosen_cb), self);
  g_signal_connect_swapped (self->colors, "changed", G_CALLBACK (load), self);
  g_signal_connect_swapped (self->colors, "table-wanted", G_CALLBACK (on_table_wanted_cb), self);
  return middle;
}

static void
fit_sides (KlasterMapPage *self)
{
  /* Large text makes the sides wider, but the map keeps most of the room. */
  double scale = CLAMP (klaster_text_scale_get (GTK_WIDGET (self)), 1, 1.2);

  gtk_widget_set_size_request (GTK_WIDGET (self->list), (int)(LIST_WIDTH * scale), -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->panel), (int)(PANEL_WIDTH * scale), -1);
}

static void
klaster_map_page_dispose (GObject *object)
{
  KlasterMapPage *self = KLASTER_MAP_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->places, klaster_places_unref);
  g_clear_pointer (&self->choropleth, klaster_choropleth_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_map_page_parent_class)->dispose (object);
}

static void
klaster_map_page_class_init (KlasterMapPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_map_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_map_page_init (KlasterMapPage *self)
{
}

/* Public functions */

KlasterMapPage *
klaster_map_page_new (KlasterSession *session)
{
  static const char *const watched[]
      = { "notify::period", "notify::compared", "notify::indicator", "store-changed" };
  KlasterMapPage *self = g_object_new (KLASTER_TYPE_MAP_PAGE, NULL);

  self->session = g_object_ref (session);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->list = klaster_places_list_new (session);
  self->panel = klaster_place_panel_new (session);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self->box), create_middle (self));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->panel));
  klaster_period_bar_set_programme_range (self->periods);
  g_signal_connect (self, "map", G_CALLBACK (fit_sides), NULL);
  fit_sides (self);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (session, watched[i], G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::place-id", G_CALLBACK (show_chosen), self,
                           G_CONNECT_SWAPPED);
  load (self);
  return self;
}

gboolean
klaster_map_page_is_settled (KlasterMapPage *self)
{
  return self->waiting == 0 && self->cancellable == NULL && self->places != NULL
         && !klaster_place_panel_is_loading (self->panel)
         && klaster_map_view_is_settled (self->map);
}

gboolean
klaster_map_page_export (KlasterMapPage *self, const char *path, GError **error)
{
  return klaster_map_view_save (self->map, path, error);
}

void
klaster_map_page_focus_search (KlasterMapPage *self)
{
  klaster_places_list_focus_search (self->list);
}

void
klaster_map_page_toggle_playing (KlasterMapPage *self)
{
  klaster_period_bar_set_playing (self->periods, !klaster_period_bar_get_playing (self->periods));
}

void
klaster_map_page_fit_province (KlasterMapPage *self)
{
  klaster_map_view_fit_province (self->map);
}
