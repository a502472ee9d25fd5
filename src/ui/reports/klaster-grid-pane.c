#include "klaster-grid-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-export-dialog.h"
#include "klaster-grid-board.h"
#include "klaster-grid-parts.h"
#include "klaster-grid-tools.h"
#include "klaster-report-approval.h"
#include "klaster-report-states.h"

struct _KlasterGridPane
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *stack;
  GtkWidget *hint; /* revealer: what to do first */
  GtkLabel *hint_text;
  GtkWidget *sums_hint; /* revealer: sums that are not known */
  GtkLabel *sums_text;
  KlasterGridBoard *board;
  KlasterGridView *view; /* of the board */
  GtkWidget *menu; /* popover */

  /* owned */
  KlasterSession *session;
  KlasterReportGrid *grid;
  GCancellable *reading;
  KlasterGridTools *tools;
  GSimpleActionGroup *actions;
  char *site; /* whose periods are shown, or NULL */
  const char *state; /* static: only reports in it are shown; NULL: all */
};

G_DEFINE_FINAL_TYPE (KlasterGridPane, klaster_grid_pane, GTK_TYPE_WIDGET)

static GtkWindow *
get_window (KlasterGridPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static const KlasterReportGridRow *
get_row (KlasterGridPane *self)
{
  int row = klaster_grid_view_get_row (self->view);

  return self->grid != NULL && row >= 0 ? self->grid->rows->pdata[row] : NULL;
}

static void
update_actions (KlasterGridPane *self)
{
  const KlasterReportGridRow *row = get_row (self);
  gboolean expected = row != NULL && row->report.expected
                      && !klaster_store_is_read_only (klaster_session_get_store (self->session));

  for (guint i = 0; i < KLASTER_N_REPORT_VERBS; i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions),
                                                    klaster_report_verb_get_key (i));

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                                   expected && klaster_report_verb_is_possible (i, row->state));
    }
}

/* Showing */

static void
show_hint (KlasterGridPane *self)
{
  gboolean hint = self->grid->unfilled_site != NULL;
  g_autofree char *text = NULL;

  if (self->grid->n_filled == 0)
    text = g_strdup (_ ("No site has its village yet. Choose the villages; then their figures can "
                        "be typed here."));
  else
    text = g_strdup_printf (_ ("%u of %u sites have their village; the others cannot report yet."),
                            self->grid->n_filled, self->grid->rows->len + self->grid->n_hidden);
  gtk_label_set_text (self->hint_text, text);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->hint), hint && self->grid->site == NULL);
  if (self->grid->open_sums != NULL)
    gtk_label_set_text (self->sums_text, self->grid->open_sums);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->sums_hint), self->grid->open_sums != NULL);
}

static void
show_grid (KlasterGridPane *self)
{
  GAction *approve = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "approve-period");

  klaster_grid_tools_show (self->tools, self->grid);
  show_hint (self);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (approve), self->grid->site == NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->grid->n_columns == 0   ? "empty"
                                                             : self->grid->rows->len == 0 ? "none"
                                                                                          : "grid");
  klaster_grid_view_set_grid (self->view, self->grid);
  update_actions (self);
}

/* Reading */

typedef struct
{
  KlasterPeriod period;
  char *site;
  const char *state; /* static */
} Query;

static void
query_free (gpointer data)
{
  g_free (((Query *)data)->site);
  g_free (data);
}

static gpointer
build_grid (KlasterReader *reader, gpointer data, GError **error)
{
  const Query *query = data;
  KlasterReportGridQuery wish
      = { .period = query->period, .site = query->site, .state = query->state };

  g_date_clear (&wish.today, 1);
  return klaster_report_grid_build (reader, &wish, error);
}

static void
on_grid_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterReportGrid *grid = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterGridPane *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_GRID_PANE (user_data);
  g_clear_object (&self->reading);
  if (grid == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->grid, klaster_report_grid_unref);
  self->grid = grid;
  show_grid (self);
}

static void
read_grid (KlasterGridPane *self)
{
  Query *query = g_new (Query, 1);

  *query
      = (Query){ klaster_session_get_period (self->session), g_strdup (self->site), self->state };
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_grid, query, query_free,
                           (GDestroyNotify)klaster_report_grid_unref, self->reading,
                           on_grid_built_cb, self);
}

static void
on_chosen_cb (KlasterGridPane *self, const char *site)
{
  const KlasterReportGridRow *row = get_row (self);
  const char *chosen = site != NULL ? site : row != NULL ? row->report.site : NULL;
  g_autofree char *next = klaster_grid_tools_get_by_site (self->tools) ? g_strdup (chosen) : NULL;

  g_free (self->site);
  self->site = g_steal_pointer (&next);
  read_grid (self);
}

static void
on_state_chosen_cb (KlasterGridPane *self)
{
  self->state = klaster_grid_tools_get_state (self->tools);
  read_grid (self);
}

/* What is done with reports */

static void
open_row (KlasterGridPane *self, guint row)
{
  const KlasterReportGridRow *at = self->grid->rows->pdata[row];
  g_autofree char *period = klaster_period_dup_code (at->period);
  GVariantBuilder presets;

  if (at->report.site == NULL)
    return;
  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", "site", at->report.site);
  g_variant_builder_add (&presets, "{ss}", "period", period);
  klaster_session_request_edit (self->session, "report", at->report.report,
                                g_variant_builder_end (&presets));
}

static void
on_menu_row_cb (KlasterGridPane *self, guint row, double x, double y)
{
  const GdkRectangle at = { (int)x, (int)y, 1, 1 };

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
run_verb (KlasterGridPane *self, KlasterReportVerb verb)
{
  const KlasterReportGridRow *row = get_row (self);
  g_autofree char *name = NULL;

  if (row == NULL)
    return;
  name = self->grid->site != NULL ? g_strdup_printf ("%s, %s", self->grid->title, row->title)
                                  : g_strdup_printf ("%s, %s", row->title, self->grid->title);
  klaster_report_verb_run (verb, get_window (self), self->session,
                           &(KlasterReportTarget){ row->report.site, row->period,
                                                   row->report.report, row->state, name });
}

static void
on_verb_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  for (guint i = 0; i < KLASTER_N_REPORT_VERBS; i++)
    if (g_str_equal (g_action_get_name (G_ACTION (action)), klaster_report_verb_get_key (i)))
      run_verb (user_data, i);
}

static void
on_open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KlasterGridPane *self = user_data;

  if (get_row (self) != NULL)
    open_row (self, (guint)klaster_grid_view_get_row (self->view));
}

static void
on_approve_period_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KlasterGridPane *self = user_data;

  if (self->grid != NULL)
    klaster_report_approve_period (get_window (self), self->session, self->grid->period);
}

static void
on_choose_village_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KlasterGridPane *self = user_data;

  if (self->grid != NULL && self->grid->unfilled_site != NULL)
    klaster_session_request_edit (self->session, "site", self->grid->unfilled_site, NULL);
}

static void
on_say_sum_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KlasterGridPane *self = user_data;

  if (self->grid != NULL && self->grid->open_sum != NULL)
    klaster_session_request_edit (self->session, "indicator", self->grid->open_sum, NULL);
}

static void
on_show_all_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  klaster_grid_tools_show_all_states (((KlasterGridPane *)user_data)->tools);
}

static void
on_add_indicator_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  klaster_session_request_edit (((KlasterGridPane *)user_data)->session, "indicator", NULL, NULL);
}

/* What is shown: the sites of the period, or the periods of the site. */
static void
on_export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KlasterGridPane *self = user_data;
  KlasterGridQuery query = { 0 };

  if (self->grid == NULL)
    return;
  query.site = self->grid->site;
  query.from = query.to = self->grid->period;
  for (guint i = 0; i < self->grid->rows->len; i++)
    {
      KlasterPeriod period = ((KlasterReportGridRow *)self->grid->rows->pdata[i])->period;

      if (klaster_period_compare (period, query.from) < 0)
        query.from = period;
      if (klaster_period_compare (period, query.to) > 0)
        query.to = period;
    }
  klaster_export_dialog_present_grid (get_window (self), self->session, &query);
}

static void
add_action (KlasterGridPane *self, const char *name, GCallback run)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect (action, "activate", run, self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
create_actions (KlasterGridPane *self)
{
  self->actions = g_simple_action_group_new ();
  for (guint i = 0; i < KLASTER_N_REPORT_VERBS; i++)
    add_action (self, klaster_report_verb_get_key (i), G_CALLBACK (on_verb_cb));
  add_action (self, "open", G_CALLBACK (on_open_cb));
  add_action (self, "export", G_CALLBACK (on_export_cb));
  add_action (self, "approve-period", G_CALLBACK (on_approve_period_cb));
  add_action (self, "choose-village", G_CALLBACK (on_choose_village_cb));
  add_action (self, "say-sum", G_CALLBACK (on_say_sum_cb));
  add_action (self, "show-all", G_CALLBACK (on_show_all_cb));
  add_action (self, "add-indicator", G_CALLBACK (on_add_indicator_cb));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "grid", G_ACTION_GROUP (self->actions));
}

/* Children */

static GtkWidget *
create_grid (KlasterGridPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GMenuModel) model = klaster_grid_tools_create_menu ();

  self->board = klaster_grid_board_new (self->session, klaster_grid_parts_create_legend ());
  self->view = klaster_grid_board_get_view (self->board);
  gtk_widget_set_vexpand (GTK_WIDGET (self->board), TRUE);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, klaster_grid_board_get_scrolled (self->board));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  g_signal_connect_object (self->view, "moved", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "open-row", G_CALLBACK (open_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "menu-row", G_CALLBACK (on_menu_row_cb), self,
                           G_CONNECT_SWAPPED);
  self->hint = klaster_grid_parts_create_hint (_ ("Choose a village…"), "grid.choose-village",
                                               &self->hint_text);
  self->sums_hint
      = klaster_grid_parts_create_hint (_ ("Say it…"), "grid.say-sum", &self->sums_text);
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_box_append (GTK_BOX (box), self->sums_hint);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->board));
  return box;
}

/* Overrides */

static void
klaster_grid_pane_dispose (GObject *object)
{
  KlasterGridPane *self = KLASTER_GRID_PANE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->tools);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->grid, klaster_report_grid_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_grid_pane_parent_class)->dispose (object);
}

static void
klaster_grid_pane_finalize (GObject *object)
{
  KlasterGridPane *self = KLASTER_GRID_PANE (object);

  g_free (self->site);
  G_OBJECT_CLASS (klaster_grid_pane_parent_class)->finalize (object);
}

static void
klaster_grid_pane_class_init (KlasterGridPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_grid_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_grid_pane_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_grid_pane_init (KlasterGridPane *self)
{
  create_actions (self);
}

/* Public functions */

KlasterGridPane *
klaster_grid_pane_new (KlasterSession *session)
{
  KlasterGridPane *self = g_object_new (KLASTER_TYPE_GRID_PANE, NULL);

  self->session = g_object_ref (session);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), create_grid (self), "grid");
  gtk_stack_add_named (GTK_STACK (self->stack), klaster_grid_parts_create_empty (), "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), klaster_grid_parts_create_none (), "none");
  self->box = self->stack;
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->tools = g_object_ref_sink (klaster_grid_tools_new (session));
  gtk_widget_insert_action_group (GTK_WIDGET (self->tools), "grid", G_ACTION_GROUP (self->actions));
  g_signal_connect_object (self->tools, "chosen", G_CALLBACK (on_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tools, "state-chosen", G_CALLBACK (on_state_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_grid), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::period", G_CALLBACK (read_grid), self,
                           G_CONNECT_SWAPPED);
  read_grid (self);
  return self;
}

GtkWidget *
klaster_grid_pane_get_tools (KlasterGridPane *self)
{
  return GTK_WIDGET (self->tools);
}

KlasterGridView *
klaster_grid_pane_get_view (KlasterGridPane *self)
{
  return self->view;
}

gboolean
klaster_grid_pane_is_settled (KlasterGridPane *self)
{
  return self->reading == NULL && !klaster_grid_board_is_writing (self->board);
}
