#include "klaster-targets-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-page-parts.h"
#include "klaster-panel-parts.h"
#include "klaster-target-cells.h"
#include "klaster-year-choice.h"

#define SIDE_WIDTH 340

struct _KlasterTargetsView
{
  GtkWidget parent_instance;

  /* Children */
  GtkStack *stack; /* "grid" or "empty" */
  GtkWidget *sentence;
  GtkWidget *empty; /* status page */
  GtkDropDown *years;
  KlasterCrossGrid *grid;
  GtkWidget *side; /* scrolled window */

  /* Owned */
  KlasterSession *session;
  GCancellable *reading;
  KlasterTargets *targets;

  int year; /* that is wished for; 0: that of today */
  gboolean filling; /* the years are filled by us */
};

G_DEFINE_FINAL_TYPE (KlasterTargetsView, klaster_targets_view, GTK_TYPE_WIDGET)

/* ---- the side */

static void
on_target_clicked_cb (KlasterTargetsView *self)
{
  int row = klaster_cross_grid_get_row (self->grid);
  int column = klaster_cross_grid_get_column (self->grid);
  const KlasterTargetRow *site
      = row >= 0 && row < (int)self->targets->rows->len ? self->targets->rows->pdata[row] : NULL;
  g_autofree char *year = g_strdup_printf ("%d", self->targets->year);
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", "year", year);
  if (column >= 0)
    g_variant_builder_add (
        &presets, "{ss}", "indicator",
        ((KlasterTargetColumn *)self->targets->columns->pdata[column])->indicator.id);
  if (site != NULL && site->site != NULL)
    g_variant_builder_add (&presets, "{ss}", "site", site->site);
  klaster_session_request_edit (self->session, "indicator_target", NULL,
                                g_variant_builder_end (&presets));
}

static void
add_target_button (KlasterTargetsView *self, GtkBox *box)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Enter a target…"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (on_target_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (box, button);
}

static void
add_cell (KlasterTargetsView *self, GtkBox *box, guint r, guint c)
{
  const KlasterTargetRow *row = self->targets->rows->pdata[r];
  const KlasterTargetColumn *column = self->targets->columns->pdata[c];
  const KlasterTargetCell *cell = klaster_targets_get_cell (self->targets, r, c);

  klaster_panel_add_text (box, row->kabupaten_name, "heading");
  klaster_panel_add_text (box, column->indicator.label, NULL);
  klaster_panel_add_text (box, klaster_target_state_get_label (cell->state), "kind");
  klaster_panel_add_text (box, cell->sentence, NULL);
  if (cell->record != NULL)
    gtk_box_append (box, klaster_panel_create_record_row (
                             self->session, _ ("Open the target"), NULL,
                             &(KlasterLink){ .entity = "indicator_target", .id = cell->record }));
}

static void
add_row (KlasterTargetsView *self, GtkBox *box, guint r)
{
  const KlasterTargetRow *row = self->targets->rows->pdata[r];
  g_autofree char *text = NULL;

  klaster_panel_add_text (box, row->kabupaten_name, "heading");
  if (row->village != NULL)
    klaster_panel_add_text (box, row->village, "fact-name");
  text = row->n_short > 0
             /* Translators: a list of indicators. */
             ? g_strdup_printf (_ ("At the pace so far this site falls short on: %s."),
                                row->shortfalls)
             : g_strdup (_ ("At the pace so far this site falls short on nothing that is known."));
  klaster_panel_add_text (box, text, NULL);
}

static void
add_column (KlasterTargetsView *self, GtkBox *box, const char *title, const guint *counts)
{
  g_autofree char *text = klaster_target_cells_dup_counts (counts);

  klaster_panel_add_text (box, title, "heading");
  klaster_panel_add_text (box, text, NULL);
}

static void
show_side (KlasterTargetsView *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  int row = klaster_cross_grid_get_row (self->grid);
  int column = klaster_cross_grid_get_column (self->grid);

  if (self->targets == NULL || self->targets->columns->len == 0)
    {
      g_object_unref (g_object_ref_sink (box));
      return;
    }
  if (row >= 0 && column >= 0)
    add_cell (self, box, (guint)row, (guint)column);
  else if (row >= 0)
    add_row (self, box, (guint)row);
  else if (column >= 0)
    {
      const KlasterTargetColumn *at = self->targets->columns->pdata[column];

      add_column (self, box, at->indicator.label, at->counts);
    }
  else
    add_column (self, box, _ ("All sites"), self->targets->counts);
  add_target_button (self, box);
  klaster_panel_add_text (klaster_panel_add_section (box, _ ("How the forecast is made")),
                          self->targets->method, "fact-name");
  gtk_widget_set_margin_start (GTK_WIDGET (box), 16);
  gtk_widget_set_margin_end (GTK_WIDGET (box), 16);
  gtk_widget_set_margin_top (GTK_WIDGET (box), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (box), 16);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->side), GTK_WIDGET (box));
}

static void
on_activated_cb (KlasterTargetsView *self)
{
  gtk_widget_child_focus (self->side, GTK_DIR_TAB_FORWARD);
}

/* ---- reading */

static void
show_targets (KlasterTargetsView *self)
{
  gboolean has_columns = self->targets->columns->len > 0;

  gtk_stack_set_visible_child_name (self->stack, has_columns ? "grid" : "empty");
  gtk_label_set_text (GTK_LABEL (self->sentence), self->targets->sentence);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty), self->targets->sentence);
  self->filling = TRUE;
  klaster_year_choice_fill (self->years, self->targets->years, self->targets->year);
  self->filling = FALSE;
  klaster_target_cells_show (self->grid, self->targets);
  show_side (self);
}

static gpointer
build_targets (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterTargetsQuery query = { .year = GPOINTER_TO_INT (data) };

  return klaster_targets_build (reader, &query, error);
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterTargets) targets
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterTargetsView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_TARGETS_VIEW (user_data);
  g_clear_object (&self->reading);
  if (targets == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->targets, klaster_targets_unref);
  self->targets = g_steal_pointer (&targets);
  show_targets (self);
}

static void
read_targets (KlasterTargetsView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_targets,
                           GINT_TO_POINTER (self->year), NULL,
                           (GDestroyNotify)klaster_targets_unref, self->reading, on_built_cb, self);
}

static void
on_year_chosen_cb (KlasterTargetsView *self)
{
  if (self->filling || self->targets == NULL)
    return;
  self->year = klaster_year_choice_get (self->years, self->targets->years);
  read_targets (self);
}

/* ---- children */

static GtkWidget *
create_legend (void)
{
  static const char *const signs[KLASTER_N_TARGET_STATES] = { NULL, NULL, "○", "▲", "◐", "●" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = KLASTER_N_TARGET_STATES; i-- > KLASTER_TARGET_NO_FORECAST;)
    g_string_append_printf (text, "%s %s    ", signs[i], klaster_target_state_get_label (i));
  g_string_append_printf (text, "→ %s", _ ("at the end of the year"));
  return klaster_page_legend_new (text->str, 1);
}

static GtkWidget *
create_bar (KlasterTargetsView *self)
{
  GtkBox *bar = klaster_page_bar_new (8);

  self->years = klaster_year_choice_new ();
  g_signal_connect_object (self->years, "notify::selected", G_CALLBACK (on_year_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  gtk_box_append (bar, GTK_WIDGET (self->years));
  gtk_box_append (bar, create_legend ());
  return GTK_WIDGET (bar);
}

static GtkWidget *
create_halves (KlasterTargetsView *self)
{
  self->grid = klaster_cross_grid_new ();
  self->side = gtk_scrolled_window_new ();
  g_signal_connect_object (self->grid, "moved", G_CALLBACK (show_side), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (on_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->side), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->side, "panel");
  return klaster_page_halves_new (GTK_WIDGET (self->grid), self->side, SIDE_WIDTH);
}

static GtkWidget *
create_grid_page (KlasterTargetsView *self)
{
  self->sentence = klaster_page_sentence_new ();
  return klaster_page_stack_new (self->sentence, create_bar (self), create_halves (self));
}

static void
on_begin_clicked_cb (KlasterTargetsView *self)
{
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", "group", "policy");
  klaster_session_request_edit (self->session, "indicator", NULL, g_variant_builder_end (&presets));
}

static GtkWidget *
create_empty_page (KlasterTargetsView *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("New indicator"));

  self->empty = klaster_page_empty_new ("view-grid-symbolic", button);
  adw_status_page_set_description (
      ADW_STATUS_PAGE (self->empty),
      _ ("The indicators of innovation policy are not public. Define each as an indicator of the "
         "group “Innovation policy”, with its target; from three reports of a year on, it is "
         "forecast here which sites fall short on what."));
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_begin_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return self->empty;
}

/* ---- overrides */

static void
klaster_targets_view_dispose (GObject *object)
{
  KlasterTargetsView *self = KLASTER_TARGETS_VIEW (object);
  GtkWidget *stack = GTK_WIDGET (self->stack);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->stack = NULL;
  g_clear_pointer (&stack, gtk_widget_unparent);
  g_clear_pointer (&self->targets, klaster_targets_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_targets_view_parent_class)->dispose (object);
}

static void
klaster_targets_view_class_init (KlasterTargetsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_targets_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_targets_view_init (KlasterTargetsView *self)
{
}

/* Public functions */

GtkWidget *
klaster_targets_view_new (KlasterSession *session)
{
  KlasterTargetsView *self = g_object_new (KLASTER_TYPE_TARGETS_VIEW, NULL);

  self->session = g_object_ref (session);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  gtk_stack_add_named (self->stack, create_grid_page (self), "grid");
  gtk_stack_add_named (self->stack, create_empty_page (self), "empty");
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_targets), self,
                           G_CONNECT_SWAPPED);
  read_targets (self);
  return GTK_WIDGET (self);
}

gboolean
klaster_targets_view_is_settled (KlasterTargetsView *self)
{
  g_return_val_if_fail (KLASTER_IS_TARGETS_VIEW (self), FALSE);

  return self->reading == NULL;
}
