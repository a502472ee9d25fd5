#include "klaster-sector-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-amounts-window.h"
#include "klaster-compose-map.h"
#include "klaster-compose-sector.h"
#include "klaster-map-view.h"
#include "klaster-panel-chart.h"
#include "klaster-panel-parts.h"
#include "klaster-sector-list.h"

#define SIDE_WIDTH 360

struct _KlasterSectorView
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *stack; /* "data" or "empty" */
  KlasterSectorList *list;
  KlasterMapView *map;
  GtkDropDown *years;
  GtkWidget *side; /* scrolled window */

  /* owned */
  KlasterSession *session;
  GCancellable *reading;
  KlasterSector *sector;
  char *dataset; /* id that is wished for, or NULL */

  int year; /* that is wished for; 0: the newest */
  gboolean filling; /* the years are filled by us */
};

G_DEFINE_FINAL_TYPE (KlasterSectorView, klaster_sector_view, GTK_TYPE_WIDGET)

/* What goes to the store's thread and comes back. */
typedef struct
{
  char *dataset;
  char *producer;
  int year;
  KlasterPeriod period;
  KlasterSector *sector;
  KlasterPlaces *places;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->dataset);
  g_free (work->producer);
  g_clear_pointer (&work->sector, klaster_sector_unref);
  g_clear_pointer (&work->places, klaster_places_unref);
  g_free (work);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static gpointer
read_on_store (KlasterReader *reader, gpointer data, GError **error)
{
  const Work *wish = data;
  const KlasterSectorQuery query
      = { .id = wish->dataset, .producer = wish->producer, .year = wish->year };
  const KlasterPlacesQuery places = { .period = wish->period };
  g_autoptr (Work) found = g_new0 (Work, 1);

  found->sector = klaster_sector_build (reader, &query, error);
  if (found->sector == NULL)
    return NULL;
  found->places = klaster_places_build (reader, &places, error);
  return found->places != NULL ? g_steal_pointer (&found) : NULL;
}

/* The years */

/* Newest first. */
static void
fill_years (KlasterSectorView *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint n = self->sector->years->len;

  self->filling = TRUE;
  for (guint i = n; i > 0; i--)
    {
      const KlasterSectorYear *at = &g_array_index (self->sector->years, KlasterSectorYear, i - 1);
      g_autofree char *text = g_strdup_printf ("%d", at->year);

      gtk_string_list_append (list, text);
    }
  gtk_drop_down_set_model (self->years, G_LIST_MODEL (list));
  for (guint i = 0; i < n; i++)
    if (g_array_index (self->sector->years, KlasterSectorYear, n - 1 - i).year
        == self->sector->year)
      gtk_drop_down_set_selected (self->years, i);
  gtk_widget_set_visible (GTK_WIDGET (self->years), n > 0);
  self->filling = FALSE;
}

/* The side */

static void
on_table_clicked_cb (KlasterSectorView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  klaster_amounts_present (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->session,
                           self->sector->choropleth);
}

static void
add_chart (GtkBox *box, KlasterSession *session, const char *title, KlasterChart *chart)
{
  if (chart != NULL)
    gtk_box_append (klaster_panel_add_section (box, title),
                    klaster_panel_chart_new (chart, session));
}

static void
add_areas (KlasterSectorView *self, GtkBox *box)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("Kawasan and the rest of their kabupaten"));
  KlasterChart *chart = klaster_compose_sector_areas (self->sector);

  if (chart == NULL)
    klaster_panel_add_text (section, self->sector->compare_sentence, "missing");
  else
    gtk_box_append (section, klaster_panel_chart_new (chart, self->session));
  for (guint i = 0; i < self->sector->areas->len; i++)
    {
      const KlasterSectorArea *area = self->sector->areas->pdata[i];

      klaster_panel_add_text (section, area->sentence, "fact-name");
    }
}

static void
add_about (KlasterSectorView *self, GtkBox *box, const KlasterSectorSet *set)
{
  GtkBox *section = klaster_panel_add_section (box, _ ("About these data"));
  const KlasterLink link = { .entity = "dataset", .id = set->id };

  klaster_panel_add_fact (section, self->session, _ ("Producer"), set->producer, NULL);
  klaster_panel_add_fact (section, self->session, _ ("Definition"), self->sector->definition, NULL);
  klaster_panel_add_fact (section, self->session, _ ("Licence"), self->sector->licence, NULL);
  gtk_box_append (section, klaster_panel_create_record_row (self->session, _ ("Open the dataset"),
                                                            NULL, &link));
}

static void
show_side (KlasterSectorView *self)
{
  const KlasterSectorSet *set = self->sector->sets->pdata[self->sector->chosen];
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));

  klaster_panel_add_text (box, set->title, "title-1");
  klaster_panel_add_text (box, self->sector->sentence, NULL);
  if (self->sector->choropleth != NULL)
    {
      GtkWidget *table = gtk_button_new_with_label (_ ("Figures as a table…"));

      g_signal_connect_object (table, "clicked", G_CALLBACK (on_table_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (box, table);
    }
  add_chart (box, self->session, _ ("By kabupaten/kota"),
             klaster_compose_sector_regions (self->sector));
  add_areas (self, box);
  add_chart (box, self->session, _ ("Over the years"), klaster_compose_sector_years (self->sector));
  add_about (self, box, set);
  gtk_widget_set_margin_start (GTK_WIDGET (box), 18);
  gtk_widget_set_margin_end (GTK_WIDGET (box), 18);
  gtk_widget_set_margin_top (GTK_WIDGET (box), 14);
  gtk_widget_set_margin_bottom (GTK_WIDGET (box), 20);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->side), GTK_WIDGET (box));
}

/* Reading */

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Work) found = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  g_autoptr (KlasterMapScene) scene = NULL;
  KlasterSectorView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_SECTOR_VIEW (user_data);
  g_clear_object (&self->reading);
  if (found == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->sector, klaster_sector_unref);
  self->sector = g_steal_pointer (&found->sector);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    self->sector->chosen >= 0 ? "data" : "empty");
  if (self->sector->chosen < 0)
    return;
  klaster_sector_list_show (self->list, self->sector);
  fill_years (self);
  scene = klaster_compose_amount_map (found->places, self->sector->choropleth,
                                      KLASTER_CLASSES_QUANTILE,
                                      klaster_store_is_sample (KLASTER_STORE (source)));
  klaster_map_view_set_scene (self->map, scene);
  show_side (self);
}

static void
read_sector (KlasterSectorView *self)
{
  Work *wish = g_new0 (Work, 1);

  wish->dataset = g_strdup (self->dataset);
  wish->producer = g_strdup (klaster_sector_list_get_producer (self->list));
  wish->year = self->year;
  wish->period = klaster_session_get_period (self->session);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), read_on_store, wish,
                           work_free, work_free, self->reading, on_read_cb, self);
}

/* A dataset that was removed meanwhile is no longer wished for. */
static void
on_store_changed_cb (KlasterSectorView *self)
{
  g_clear_pointer (&self->dataset, g_free);
  if (self->sector != NULL && self->sector->chosen >= 0)
    self->dataset
        = g_strdup (((KlasterSectorSet *)self->sector->sets->pdata[self->sector->chosen])->id);
  read_sector (self);
}

static void
on_dataset_chosen_cb (KlasterSectorView *self, guint at)
{
  klaster_sector_view_choose (self, at);
}

/* Another dataset is shown when the one on screen is of another OPD. */
static void
on_producer_chosen_cb (KlasterSectorView *self)
{
  const char *producer = klaster_sector_list_get_producer (self->list);
  const KlasterSectorSet *shown = self->sector->sets->pdata[self->sector->chosen];

  if (producer == NULL || g_str_equal (producer, shown->producer))
    return;
  g_clear_pointer (&self->dataset, g_free);
  self->year = 0;
  read_sector (self);
}

static void
on_year_chosen_cb (KlasterSectorView *self)
{
  guint at = gtk_drop_down_get_selected (self->years);
  guint n = self->sector != NULL ? self->sector->years->len : 0;

  if (self->filling || at >= n)
    return;
  self->year = g_array_index (self->sector->years, KlasterSectorYear, n - 1 - at).year;
  read_sector (self);
}

/* Children */

static void
on_add_clicked_cb (KlasterSectorView *self)
{
  klaster_session_request_edit (self->session, "dataset", NULL, NULL);
}

static GtkWidget *
create_empty (KlasterSectorView *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Add a dataset"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "x-office-spreadsheet-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No dataset yet"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page),
      _ ("Tables of any OPD by kabupaten, kecamatan or village stand here on the map, and compare "
         "the kawasan with the rest of their kabupaten. Describe a dataset, then import its "
         "table."));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static GtkWidget *
create_map (KlasterSectorView *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->map = klaster_map_view_new ();
  self->years = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->years), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Year"), -1);
  gtk_widget_set_halign (GTK_WIDGET (self->years), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->years), GTK_ALIGN_START);
  gtk_widget_set_margin_start (GTK_WIDGET (self->years), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self->years), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self->years), "map-control");
  g_signal_connect_object (self->years, "notify::selected", G_CALLBACK (on_year_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->map));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->years));
  gtk_widget_set_hexpand (overlay, TRUE);
  return overlay;
}

static GtkWidget *
create_data (KlasterSectorView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->side = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->side), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (self->side, SIDE_WIDTH, -1);
  gtk_widget_set_hexpand (self->side, FALSE);
  gtk_widget_add_css_class (self->side, "panel");
  self->list = klaster_sector_list_new ();
  g_signal_connect_object (self->list, "dataset-chosen", G_CALLBACK (on_dataset_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "producer-chosen", G_CALLBACK (on_producer_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), create_map (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), self->side);
  return box;
}

/* Overrides */

static void
klaster_sector_view_dispose (GObject *object)
{
  KlasterSectorView *self = KLASTER_SECTOR_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->sector, klaster_sector_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_sector_view_parent_class)->dispose (object);
}

static void
klaster_sector_view_finalize (GObject *object)
{
  g_free (KLASTER_SECTOR_VIEW (object)->dataset);
  G_OBJECT_CLASS (klaster_sector_view_parent_class)->finalize (object);
}

static void
klaster_sector_view_class_init (KlasterSectorViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_sector_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_sector_view_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_sector_view_init (KlasterSectorView *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), create_data (self), "data");
  gtk_stack_add_named (GTK_STACK (self->stack), create_empty (self), "empty");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

/* Public functions */

GtkWidget *
klaster_sector_view_new (KlasterSession *session)
{
  KlasterSectorView *self = g_object_new (KLASTER_TYPE_SECTOR_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_sector (self);
  return GTK_WIDGET (self);
}

const KlasterSector *
klaster_sector_view_get_sector (KlasterSectorView *self)
{
  return self->sector;
}

void
klaster_sector_view_choose (KlasterSectorView *self, guint i)
{
  g_return_if_fail (KLASTER_IS_SECTOR_VIEW (self));
  g_return_if_fail (self->sector != NULL && i < self->sector->sets->len);

  g_free (self->dataset);
  self->dataset = g_strdup (((KlasterSectorSet *)self->sector->sets->pdata[i])->id);
  self->year = 0;
  read_sector (self);
}

gboolean
klaster_sector_view_is_settled (KlasterSectorView *self)
{
  return self->reading == NULL && self->sector != NULL;
}
