#include "klaster-charts-page.h"

#include <glib/gi18n.h>

#include "klaster-compose-chart.h"
#include "klaster-panel-chart.h"

typedef enum
{
  CHART_MULTIPLES,
  CHART_RANKING,
  CHART_COMPLETENESS,
  CHART_STATUS,
  CHART_SERIES,
  CHART_DIMENSIONS,
  N_CHARTS
} ChartName;

static const char *const chart_labels[N_CHARTS] = {
  [CHART_MULTIPLES] = N_ ("All sites side by side"),
  [CHART_RANKING] = N_ ("Ranking of the sites"),
  [CHART_COMPLETENESS] = N_ ("Completeness of the reports"),
  [CHART_STATUS] = N_ ("Status of the villages by year"),
  [CHART_SERIES] = N_ ("One site over the periods"),
  [CHART_DIMENSIONS] = N_ ("Six dimensions of one site"),
};

struct _KlasterChartsPage
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkListBox *list;
  GtkDropDown *indicators;
  GtkWidget *frame;
  GtkWidget *table;

  /* owned */
  KlasterSession *session;
  GCancellable *cancellable;
  GPtrArray *indicator_ids;

  ChartName name;
};

G_DEFINE_FINAL_TYPE (KlasterChartsPage, klaster_charts_page, GTK_TYPE_WIDGET)

typedef struct
{
  ChartName name;
  KlasterPeriod period;
  char *indicator;
  char *site;
} Wish;

typedef struct
{
  KlasterChart *chart; /* NULL: nothing to draw yet */
  GPtrArray *indicators; /* KlasterRecord */
} Found;

static void
wish_free (Wish *wish)
{
  g_free (wish->indicator);
  g_free (wish->site);
  g_free (wish);
}

static void
found_free (Found *found)
{
  g_clear_pointer (&found->chart, klaster_chart_unref);
  g_clear_pointer (&found->indicators, g_ptr_array_unref);
  g_free (found);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

/* The chosen site, else the first one. */
static char *
dup_site (KlasterReader *reader, const Wish *wish, GError **error)
{
  g_autoptr (KlasterRecord) first = NULL;

  if (wish->site != NULL)
    return g_strdup (wish->site);
  first = klaster_reader_first (reader, klaster_entity_get ("site"), NULL, "kabupaten", error);
  return first == NULL ? NULL : g_strdup (klaster_record_get_id (first));
}

static KlasterChart *
build_site_chart (KlasterReader *reader, const Wish *wish, GError **error)
{
  g_autofree char *site = dup_site (reader, wish, error);
  const KlasterSiteDigestQuery query
      = { .site = site, .period = wish->period, .indicator = wish->indicator };
  g_autoptr (KlasterSiteDigest) digest = NULL;

  if (site == NULL)
    return NULL;
  digest = klaster_site_digest_build (reader, &query, error);
  if (digest == NULL)
    return NULL;
  if (wish->name == CHART_SERIES)
    return digest->series == NULL ? NULL : klaster_compose_series (digest->series);
  return digest->dimensions == NULL ? NULL : klaster_compose_dimensions (digest, TRUE);
}

static KlasterChart *
build_chart (KlasterReader *reader, const Wish *wish, GError **error)
{
  const KlasterSeriesQuery query = { .indicator = wish->indicator, .to = wish->period };
  const KlasterRadarQuery radar_query = { .to = wish->period };

  if (wish->name == CHART_MULTIPLES)
    {
      g_autoptr (KlasterSeriesSet) set = klaster_series_set_build (reader, &query, error);

      return set == NULL ? NULL : klaster_compose_multiples (set);
    }
  if (wish->name == CHART_RANKING)
    {
      g_autoptr (KlasterRanking) ranking = klaster_ranking_build (reader, &query, error);

      return ranking == NULL ? NULL : klaster_compose_ranking (ranking);
    }
  if (wish->name == CHART_COMPLETENESS)
    {
      g_autoptr (KlasterRadar) radar = klaster_radar_build (reader, &radar_query, error);

      return radar == NULL ? NULL : klaster_compose_completeness (radar);
    }
  if (wish->name == CHART_STATUS)
    {
      g_autoptr (KlasterStatusCounts) counts = klaster_status_counts_build (reader, error);

      return counts == NULL ? NULL : klaster_compose_status_counts (counts);
    }
  return build_site_chart (reader, wish, error);
}

static gpointer
load_on_store (KlasterReader *reader, gpointer data, GError **error)
{
  const Wish *wish = data;
  g_autoptr (Found) found = g_new0 (Found, 1);
  g_autoptr (GError) problem = NULL;
  gboolean needs_indicator
      = wish->name == CHART_MULTIPLES || wish->name == CHART_RANKING || wish->name == CHART_SERIES;

  found->indicators
      = klaster_reader_list (reader, klaster_entity_get ("indicator"), NULL, "label", error);
  if (found->indicators == NULL)
    return NULL;
  if (needs_indicator && found->indicators->len == 0)
    return g_steal_pointer (&found);
  found->chart = build_chart (reader, wish, &problem);
  if (problem != NULL
      && !g_error_matches (problem, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  return g_steal_pointer (&found);
}

static void
show_indicators (KlasterChartsPage *self, GPtrArray *indicators)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const char *chosen = klaster_session_get_indicator (self->session);
  guint selected = 0;
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < indicators->len; i++)
    {
      const KlasterRecord *indicator = indicators->pdata[i];

      gtk_string_list_append (labels, klaster_record_get_text (indicator, "label"));
      g_ptr_array_add (ids, g_strdup (klaster_record_get_id (indicator)));
      if (g_strcmp0 (chosen, klaster_record_get_id (indicator)) == 0)
        selected = i;
    }
  g_clear_pointer (&self->indicator_ids, g_ptr_array_unref);
  gtk_drop_down_set_model (self->indicators, G_LIST_MODEL (labels));
  if (ids->len > 0)
    gtk_drop_down_set_selected (self->indicators, selected);
  self->indicator_ids = ids;
  /* From here on everybody shows the one that the list shows. */
  if (chosen == NULL && ids->len > 0)
    klaster_session_set_indicator (self->session, ids->pdata[selected]);
}

static void
show_table (KlasterChartsPage *self, KlasterChart *chart)
{
  g_autoptr (GPtrArray) rows = klaster_chart_dup_table (chart);
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
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
  gtk_expander_set_child (GTK_EXPANDER (self->table), grid);
  gtk_widget_set_visible (self->table, TRUE);
}

static void
show_nothing (KlasterChartsPage *self)
{
  GtkWidget *label = gtk_label_new (
      _ ("There is nothing to draw yet. Enter indicators and reports in the Register first."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 60);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->frame), label);
  gtk_widget_set_visible (self->table, FALSE);
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Found) found = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterChartsPage *self;
  GtkWidget *view;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_CHARTS_PAGE (user_data);
  g_clear_object (&self->cancellable);
  if (found == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  show_indicators (self, found->indicators);
  if (found->chart == NULL)
    {
      show_nothing (self);
      return;
    }
  show_table (self, found->chart);
  if (klaster_store_is_sample (KLASTER_STORE (source)))
    klaster_chart_set_watermark (found->chart, _ ("SAMPLE"));
  view = klaster_panel_chart_new (g_steal_pointer (&found->chart), self->session);
  gtk_widget_set_margin_start (view, 24);
  gtk_widget_set_margin_end (view, 24);
  gtk_widget_set_margin_top (view, 18);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->frame), view);
}

static void
load (KlasterChartsPage *self)
{
  Wish *wish;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  /* Charts are made when they are looked at. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  wish = g_new0 (Wish, 1);
  wish->name = self->name;
  wish->period = klaster_session_get_period (self->session);
  wish->indicator = g_strdup (klaster_session_get_indicator (self->session));
  if (klaster_session_get_place_kind (self->session) == KLASTER_PLACE_SITE)
    wish->site = g_strdup (klaster_session_get_place_id (self->session));
  self->cancellable = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), load_on_store, wish,
                           (GDestroyNotify)wish_free, (GDestroyNotify)found_free, self->cancellable,
                           on_loaded_cb, self);
}

static void
on_chart_selected_cb (KlasterChartsPage *self, GtkListBoxRow *row)
{
  if (row == NULL)
    return;
  self->name = (ChartName)gtk_list_box_row_get_index (row);
  load (self);
}

static void
on_indicator_selected_cb (KlasterChartsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->indicators);

  if (self->indicator_ids != NULL && selected < self->indicator_ids->len)
    klaster_session_set_indicator (self->session, self->indicator_ids->pdata[selected]);
}

static GtkWidget *
create_side (KlasterChartsPage *self)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new (_ ("Indicator"));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Charts"), -1);
  for (guint i = 0; i < N_CHARTS; i++)
    {
      GtkWidget *name = gtk_label_new (_ (chart_labels[i]));

      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_label_set_wrap (GTK_LABEL (name), TRUE);
      gtk_list_box_append (self->list, name);
    }
  self->indicators = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->indicators));
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_start (GTK_WIDGET (self->indicators), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->indicators), 12);
  gtk_box_append (GTK_BOX (side), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (side), label);
  gtk_box_append (GTK_BOX (side), GTK_WIDGET (self->indicators));
  gtk_widget_set_size_request (side, 272, -1);
  gtk_widget_add_css_class (side, "places");
  return side;
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
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->session = g_object_ref (session);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), create_side (self));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  self->frame = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->frame), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->frame, TRUE);
  gtk_widget_set_hexpand (self->frame, TRUE);
  gtk_widget_add_css_class (self->frame, "panel");
  self->table = gtk_expander_new (_ ("The figures as a table"));
  gtk_widget_set_margin_start (self->table, 24);
  gtk_widget_set_margin_bottom (self->table, 12);
  gtk_widget_set_visible (self->table, FALSE);
  gtk_box_append (GTK_BOX (right), self->frame);
  gtk_box_append (GTK_BOX (right), self->table);
  gtk_box_append (GTK_BOX (self->box), right);

  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (session, watched[i], G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (load), NULL);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (on_chart_selected_cb), self);
  g_signal_connect_swapped (self->indicators, "notify::selected",
                            G_CALLBACK (on_indicator_selected_cb), self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  return self;
}
