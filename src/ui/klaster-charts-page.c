#include "klaster-charts-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-chart-finder.h"
#include "klaster-panel-chart.h"
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
  GtkWidget *indicator_box, *site_box;
  GtkDropDown *indicators;
  GtkDropDown *sites;
  GtkWidget *frame;
  GtkWidget *table; /* expander of the chart shown, or NULL */

  /* owned */
  KlasterSession *session;
  GCancellable *cancellable;
  GPtrArray *indicator_ids;
  GPtrArray *site_ids;

  KlasterChartName name;
  gboolean filling; /* what the drop-downs say now is no choice of the officer */
  gboolean chosen; /* the officer took a chart, or one was found that can be drawn */
  gboolean table_open;
};

G_DEFINE_FINAL_TYPE (KlasterChartsPage, klaster_charts_page, GTK_TYPE_WIDGET)

static gpointer
load_on_store (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_chart_find (reader, data, error);
}

/* Choices at the side */

static void
show_indicators (KlasterChartsPage *self, const KlasterChartFound *found)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->indicator_ids, 0);
  for (guint i = 0; i < found->indicators->len; i++)
    {
      const KlasterRecord *indicator = found->indicators->pdata[i];

      gtk_string_list_append (labels, klaster_record_get_text (indicator, "label"));
      g_ptr_array_add (self->indicator_ids, g_strdup (klaster_record_get_id (indicator)));
      if (g_strcmp0 (found->indicator, klaster_record_get_id (indicator)) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (self->indicators, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->indicators, selected);
  gtk_widget_set_visible (self->indicator_box, klaster_chart_name_needs_indicator (self->name)
                                                   && found->indicators->len > 0);
}

static void
show_sites (KlasterChartsPage *self, const KlasterChartFound *found)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->site_ids, 0);
  for (guint i = 0; i < found->places->sites->len; i++)
    {
      const KlasterSitePlace *site = found->places->sites->pdata[i];
      g_autofree char *label = g_strdup_printf ("%s, %s", site->title, site->kabupaten_name);

      if (site->site == NULL)
        continue;
      if (site == found->site)
        selected = self->site_ids->len;
      gtk_string_list_append (labels, site->village == NULL ? site->kabupaten_name : label);
      g_ptr_array_add (self->site_ids, g_strdup (site->site));
    }
  gtk_drop_down_set_model (self->sites, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->sites, selected);
  gtk_widget_set_visible (self->site_box, klaster_chart_name_needs_site (self->name));
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

/* At the first look a chart that can be drawn is better than one that cannot. */
static gboolean
take_another (KlasterChartsPage *self, const KlasterChartFound *found)
{
  gboolean first = !self->chosen;

  self->chosen = TRUE;
  if (!first || found->chart != NULL)
    return FALSE;
  gtk_list_box_select_row (self->list,
                           gtk_list_box_get_row_at_index (self->list, KLASTER_CHART_OF_STATUSES));
  return TRUE;
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
  if (take_another (self, found))
    return;
  self->filling = TRUE;
  show_indicators (self, found);
  show_sites (self, found);
  self->filling = FALSE;
  if (found->chart == NULL)
    {
      show_nothing (self, found);
      return;
    }
  if (klaster_store_is_sample (KLASTER_STORE (source)))
    klaster_chart_set_watermark (found->chart, _ ("SAMPLE"));
  show_chart (self, found->chart);
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
  wish->period = klaster_session_get_period (self->session);
  wish->indicator = g_strdup (klaster_session_get_indicator (self->session));
  if (klaster_session_get_place_kind (self->session) == KLASTER_PLACE_SITE)
    wish->site = g_strdup (klaster_session_get_place_id (self->session));
  if (klaster_session_get_place_kind (self->session) == KLASTER_PLACE_KAWASAN)
    wish->kawasan = g_strdup (klaster_session_get_place_id (self->session));
  self->cancellable = g_cancellable_new ();
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
  self->name = (KlasterChartName)gtk_list_box_row_get_index (row);
  load (self);
}

static void
on_indicator_selected_cb (KlasterChartsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->indicators);

  if (!self->filling && selected < self->indicator_ids->len)
    klaster_session_set_indicator (self->session, self->indicator_ids->pdata[selected]);
}

static void
on_site_selected_cb (KlasterChartsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->sites);

  if (!self->filling && selected < self->site_ids->len)
    klaster_session_set_place (self->session, KLASTER_PLACE_SITE, self->site_ids->pdata[selected]);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), text);
}

/* A drop-down that is no wider than the side, its list as wide as its longest line. */
static GtkDropDown *
create_drop_down (KlasterChartsPage *self, const char *name, GtkWidget **box, GCallback selected)
{
  GtkExpression *text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *drop_down = gtk_drop_down_new (NULL, text);
  GtkWidget *label = gtk_label_new (name);
  GtkListItemFactory *wide = gtk_drop_down_get_factory (GTK_DROP_DOWN (drop_down));
  g_autoptr (GtkListItemFactory) narrow = gtk_signal_list_item_factory_new ();

  g_signal_connect (narrow, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (narrow, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (drop_down), wide);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), narrow);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "side-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  g_signal_connect_swapped (drop_down, "notify::selected", selected, self);
  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_start (*box, 12);
  gtk_widget_set_margin_end (*box, 12);
  gtk_box_append (GTK_BOX (*box), label);
  gtk_box_append (GTK_BOX (*box), drop_down);
  return GTK_DROP_DOWN (drop_down);
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
  for (guint i = 0; i < KLASTER_N_CHARTS; i++)
    {
      GtkWidget *name = gtk_label_new (_ (klaster_chart_name_get_label (i)));

      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_label_set_wrap (GTK_LABEL (name), TRUE);
      gtk_list_box_append (self->list, name);
    }
  self->indicators = create_drop_down (self, _ ("Indicator"), &self->indicator_box,
                                       G_CALLBACK (on_indicator_selected_cb));
  self->sites
      = create_drop_down (self, _ ("Site"), &self->site_box, G_CALLBACK (on_site_selected_cb));
  gtk_box_append (GTK_BOX (self->side), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self->side), self->site_box);
  gtk_box_append (GTK_BOX (self->side), self->indicator_box);
  gtk_widget_set_visible (self->site_box, FALSE);
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
  g_clear_pointer (&self->indicator_ids, g_ptr_array_unref);
  g_clear_pointer (&self->site_ids, g_ptr_array_unref);
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
  self->indicator_ids = g_ptr_array_new_with_free_func (g_free);
  self->site_ids = g_ptr_array_new_with_free_func (g_free);
}

/* Public functions */

KlasterChartsPage *
klaster_charts_page_new (KlasterSession *session)
{
  static const char *const watched[]
      = { "notify::place-id", "notify::period", "notify::indicator", "store-changed" };
  KlasterChartsPage *self = g_object_new (KLASTER_TYPE_CHARTS_PAGE, NULL);

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
  gtk_box_append (GTK_BOX (self->box), self->frame);

  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (session, watched[i], G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_map_cb), NULL);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (on_chart_selected_cb), self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  return self;
}
