#include "klaster-charts-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-chart-choices.h"
#include "klaster-chart-finder.h"
#include "klaster-chart-gallery.h"
#include "klaster-one-stop.h"
#include "klaster-panel-chart.h"
#include "klaster-period-bar.h"
#include "klaster-text-scale.h"
#include "klaster-village-button.h"

#define SIDE_WIDTH 248

struct _KlasterChartsPage
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *side;
  GtkListBox *list;
  KlasterChartChoices *choices;
  GtkWidget *frame;
  GtkWidget *table; /* expander of the chart shown, or NULL */

  /* owned */
  KlasterSession *session;
  GCancellable *cancellable;

  GPtrArray *points; /* ids of what the data of the chart shown are kept in, or NULL */
  KlasterChartName name;
  gboolean all; /* the gallery is shown */
  gboolean table_open;
};

G_DEFINE_FINAL_TYPE (KlasterChartsPage, klaster_charts_page, GTK_TYPE_WIDGET)

static gpointer
load_on_store (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_chart_find (reader, data, error);
}

/* The figures below the chart */

static GtkWidget *
create_grid (KlasterChart *chart)
{
  g_autoptr (GPtrArray) rows = klaster_chart_dup_table (chart);
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_widget_set_margin_top (grid, 8);
  for (guint r = 0; r < rows->len; r++)
    {
      char **cells = rows->pdata[r];

      for (guint c = 0; cells[c] != NULL; c++)
        {
          GtkWidget *label = gtk_label_new (cells[c]);

          gtk_label_set_xalign (GTK_LABEL (label), c == 0 ? 0 : 1);
          gtk_label_set_selectable (GTK_LABEL (label), TRUE);
          gtk_widget_add_css_class (label, r == 0 ? "heading" : "tabular");
          gtk_grid_attach (GTK_GRID (grid), label, (int)c, (int)r, 1, 1);
        }
    }
  return grid;
}

static void
on_expanded_cb (KlasterChartsPage *self)
{
  self->table_open = gtk_expander_get_expanded (GTK_EXPANDER (self->table));
}

static GtkWidget *
create_table (KlasterChartsPage *self, KlasterChart *chart)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), create_grid (chart));
  self->table = gtk_expander_new (_ ("The figures as a table"));
  gtk_expander_set_child (GTK_EXPANDER (self->table), scrolled);
  gtk_expander_set_expanded (GTK_EXPANDER (self->table), self->table_open);
  /* Else the focus looks for a stop in what is folded away. */
  g_object_bind_property (self->table, "expanded", scrolled, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (self->table, "notify::expanded", G_CALLBACK (on_expanded_cb), self);
  return self->table;
}

static void
show_content (KlasterChartsPage *self, GtkWidget *content)
{
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->frame), content);
}

static void
on_save_clicked_cb (GtkWidget *view)
{
  gtk_widget_activate_action (view, "chart.save", NULL);
}

/* The figure of a point, where comments on it are written: they stand at the point from then on. */
static void
on_datum_activated_cb (KlasterChartsPage *self, guint datum)
{
  if (self->points != NULL && datum < self->points->len && self->points->pdata[datum] != NULL)
    klaster_session_request_edit (self->session, "report_value", self->points->pdata[datum], NULL);
}

/* The chart with a button that saves it, level with the line of its source. */
static GtkWidget *
create_frame (KlasterChartsPage *self, KlasterChart *chart)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *view = klaster_panel_chart_new (klaster_chart_ref (chart), self->session);
  GtkWidget *save = gtk_button_new_from_icon_name ("document-save-symbolic");

  gtk_widget_set_tooltip_text (save, _ ("Save the chart as PNG, SVG or PDF"));
  gtk_widget_set_halign (save, GTK_ALIGN_END);
  gtk_widget_set_valign (save, GTK_ALIGN_END);
  gtk_widget_add_css_class (save, "flat");
  g_signal_connect_object (save, "clicked", G_CALLBACK (on_save_clicked_cb), view,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "datum-activated", G_CALLBACK (on_datum_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), save);
  return overlay;
}

static void
show_chart (KlasterChartsPage *self, KlasterChart *chart)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  gtk_widget_set_margin_top (box, 18);
  gtk_widget_set_margin_bottom (box, 14);
  gtk_box_append (GTK_BOX (box), create_frame (self, chart));
  gtk_box_append (GTK_BOX (box), create_table (self, chart));
  show_content (self, box);
}

/* Nothing to draw: what is lacking, and the button that brings it */

static void
on_indicator_wanted_cb (KlasterChartsPage *self)
{
  klaster_session_request_edit (self->session, "indicator", NULL, NULL);
}

static void
on_site_wanted_cb (KlasterChartsPage *self)
{
  klaster_session_request_edit (self->session, "site", NULL, NULL);
}

static void
on_index_wanted_cb (KlasterChartsPage *self, GtkWidget *button)
{
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", "village", gtk_widget_get_name (button));
  g_variant_builder_add (&presets, "{ss}", "instrument", "indeks_desa");
  klaster_session_request_edit (self->session, "village_index", NULL,
                                g_variant_builder_end (&presets));
}

static GtkWidget *
create_wanted (KlasterChartsPage *self, const char *label, GCallback wanted)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", wanted, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
create_remedy (KlasterChartsPage *self, const KlasterChartFound *found)
{
  GtkWidget *button;

  if (found->lack == KLASTER_CHART_NO_INDICATOR)
    return create_wanted (self, _ ("Add an indicator"), G_CALLBACK (on_indicator_wanted_cb));
  if (found->lack == KLASTER_CHART_NO_SITE)
    return create_wanted (self, _ ("Add a site"), G_CALLBACK (on_site_wanted_cb));
  if (found->lack == KLASTER_CHART_NO_VILLAGE)
    return klaster_village_button_new (self->session, found->site->site, found->site->kabupaten);
  if (found->lack != KLASTER_CHART_NO_INDEX)
    return NULL;
  button = create_wanted (self, _ ("Enter an index"), G_CALLBACK (on_index_wanted_cb));
  gtk_widget_set_name (button, found->site->village);
  return button;
}

static void
show_nothing (KlasterChartsPage *self, const KlasterChartFound *found)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *remedy = create_remedy (self, found);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "view-grid-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Nothing to draw yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   klaster_chart_lack_get_text (found->lack));
  gtk_widget_add_css_class (page, "compact");
  if (remedy != NULL)
    {
      gtk_widget_set_halign (remedy, GTK_ALIGN_CENTER);
      adw_status_page_set_child (ADW_STATUS_PAGE (page), remedy);
    }
  show_content (self, page);
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterChartFound) found
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterChartsPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_CHARTS_PAGE (user_data);
  g_clear_object (&self->cancellable);
  if (found == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  klaster_chart_choices_show (self->choices, found, self->name);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  self->points = g_steal_pointer (&found->points);
  if (found->chart == NULL)
    {
      show_nothing (self, found);
      return;
    }
  if (klaster_store_is_sample (KLASTER_STORE (source)))
    klaster_chart_set_watermark (found->chart, _ ("SAMPLE"));
  show_chart (self, found->chart);
}

/* All of them */

static gpointer
load_all_on_store (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_chart_find_all (reader, data, error);
}

static void
on_chosen_cb (KlasterChartsPage *self, guint name)
{
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int)name + 1));
}

static void
on_all_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterChartsPage *self;
  KlasterChartGallery *gallery;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_CHARTS_PAGE (user_data);
  g_clear_object (&self->cancellable);
  if (found == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  klaster_chart_choices_show (self->choices, found->pdata[KLASTER_CHART_OF_ALL_SITES],
                              KLASTER_CHART_OF_ALL_SITES);
  gallery = klaster_chart_gallery_new (found, klaster_store_is_sample (KLASTER_STORE (source)));
  g_signal_connect_object (gallery, "chosen", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);
  show_content (self, GTK_WIDGET (gallery));
}

static void
load (KlasterChartsPage *self)
{
  KlasterChartWish *wish;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* Charts are made when they are looked at. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  wish = g_new0 (KlasterChartWish, 1);
  wish->name = self->name;
  klaster_chart_choices_fill (self->choices, wish);
  self->cancellable = g_cancellable_new ();
  if (self->all)
    klaster_store_run_async (klaster_session_get_store (self->session), load_all_on_store, wish,
                             (GDestroyNotify)klaster_chart_wish_free,
                             (GDestroyNotify)g_ptr_array_unref, self->cancellable, on_all_loaded_cb,
                             self);
  else
    klaster_store_run_async (klaster_session_get_store (self->session), load_on_store, wish,
                             (GDestroyNotify)klaster_chart_wish_free,
                             (GDestroyNotify)klaster_chart_found_free, self->cancellable,
                             on_loaded_cb, self);
}

static void
on_chart_selected_cb (KlasterChartsPage *self, GtkListBoxRow *row)
{
  if (row == NULL)
    return;
  self->all = gtk_list_box_row_get_index (row) == 0;
  self->name = self->all ? KLASTER_CHART_OF_ALL_SITES
                         : (KlasterChartName)(gtk_list_box_row_get_index (row) - 1);
  load (self);
}

/* Each part scrolls by itself: what can be chosen of a chart is seen together with the list of all. */
static void
append_scrolled (GtkWidget *side, GtkWidget *part)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), part);
  gtk_box_append (GTK_BOX (side), scrolled);
}

static GtkWidget *
create_side (KlasterChartsPage *self)
{
  self->side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Charts"), -1);
  for (guint i = 0; i <= KLASTER_N_CHARTS; i++)
    {
      GtkWidget *name
          = gtk_label_new (i == 0 ? _ ("All charts") : _ (klaster_chart_name_get_label (i - 1)));

      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_label_set_wrap (GTK_LABEL (name), TRUE);
      gtk_list_box_append (self->list, name);
    }
  append_scrolled (self->side, klaster_one_stop_new (GTK_WIDGET (self->list)));
  self->choices = klaster_chart_choices_new (self->session);
  g_signal_connect_object (self->choices, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  append_scrolled (self->side, GTK_WIDGET (self->choices));
  gtk_widget_set_margin_bottom (self->side, 12);
  gtk_widget_add_css_class (self->side, "places");
  gtk_widget_set_hexpand (self->side, FALSE);
  return self->side;
}

static void
on_map_cb (KlasterChartsPage *self)
{
  double scale = CLAMP (klaster_text_scale_get (GTK_WIDGET (self)), 1, 1.5);

  gtk_widget_set_size_request (self->side, (int)(SIDE_WIDTH * scale), -1);
  load (self);
}

static void
klaster_charts_page_dispose (GObject *object)
{
  KlasterChartsPage *self = KLASTER_CHARTS_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_charts_page_parent_class)->dispose (object);
}

static void
klaster_charts_page_class_init (KlasterChartsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_charts_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_charts_page_init (KlasterChartsPage *self)
{
}

/* Public functions */

KlasterChartsPage *
klaster_charts_page_new (KlasterSession *session)
{
  static const char *const watched[]
      = { "notify::place-id", "notify::period", "notify::indicator", "store-changed" };
  KlasterChartsPage *self = g_object_new (KLASTER_TYPE_CHARTS_PAGE, NULL);
  KlasterPeriodBar *periods = klaster_period_bar_new (session);
  GtkWidget *right;

  klaster_period_bar_set_programme_range (periods);

  self->session = g_object_ref (session);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), create_side (self));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  self->frame = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->frame), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_hexpand (self->frame, TRUE);
  gtk_widget_add_css_class (self->frame, "panel");
  gtk_widget_set_vexpand (self->frame, TRUE);
  right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (right), self->frame);
  gtk_box_append (GTK_BOX (right), GTK_WIDGET (periods));
  gtk_box_append (GTK_BOX (self->box), right);

  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (session, watched[i], G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_map_cb), NULL);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (on_chart_selected_cb), self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  return self;
}
