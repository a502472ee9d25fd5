#include "klaster-radar-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-print-dialog.h"
#include "klaster-radar-side.h"

/* So many periods are shown at once, and so many are stepped over: a year and a half, and a year. */
#define SHOWN 9
#define STEP 6
#define SIDE_WIDTH 340

struct _KlasterRadarPane
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  KlasterRadarView *view;
  GtkWidget *side; /* scrolled window */
  GtkWidget *content; /* in the side, or NULL */

  /* owned */
  KlasterSession *session;
  KlasterRadar *radar;
  GCancellable *reading, *reading_side;
  GtkWidget *tools;
  GtkWidget *span; /* label in the tools */
  GSimpleActionGroup *actions;
  char *site; /* of the chosen cell; NULL: a column is chosen */

  KlasterPeriod period; /* that is chosen; year 0: none yet */
  guint first; /* period shown at the left */
};

G_DEFINE_FINAL_TYPE (KlasterRadarPane, klaster_radar_pane, GTK_TYPE_WIDGET)

enum
{
  FIGURES_REQUESTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static GCancellable *
begin_reading (GCancellable **reading)
{
  g_cancellable_cancel (*reading);
  g_clear_object (reading);
  *reading = g_cancellable_new ();
  return *reading;
}

/* The side panel */

typedef struct
{
  KlasterPeriod period;
  char *site;
} Wish;

static void
wish_free (gpointer data)
{
  g_free (((Wish *)data)->site);
  g_free (data);
}

static Wish *
wish_new (KlasterRadarPane *self)
{
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish){ self->period, g_strdup (self->site) };
  return wish;
}

static gpointer
build_card (KlasterReader *reader, gpointer data, GError **error)
{
  const Wish *wish = data;
  const KlasterReportCardQuery query = { .site = wish->site, .period = wish->period };

  return klaster_report_card_build (reader, &query, error);
}

static gpointer
build_chase (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterChaseQuery query = { .to = ((const Wish *)data)->period };

  return klaster_chase_build (reader, &query, error);
}

static void
show_side (KlasterRadarPane *self, GtkWidget *content)
{
  gtk_widget_set_margin_start (content, 18);
  gtk_widget_set_margin_end (content, 18);
  gtk_widget_set_margin_top (content, 14);
  gtk_widget_set_margin_bottom (content, 20);
  self->content = content;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->side), content);
}

static void
on_card_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterReportCard) card
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterRadarPane *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_RADAR_PANE (user_data);
  g_clear_object (&self->reading_side);
  if (card != NULL)
    show_side (self, klaster_radar_card_new (self->session, card));
  else
    klaster_session_fail (self->session, error);
}

static void
on_chase_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterChase) chase
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  const KlasterRadarCount *count;
  KlasterRadarPane *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_RADAR_PANE (user_data);
  g_clear_object (&self->reading_side);
  if (chase == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  count = klaster_radar_get_count (self->radar, chase->to);
  if (count != NULL)
    show_side (self, klaster_radar_period_new (self->session, count, chase));
}

static void
read_side (KlasterRadarPane *self)
{
  GCancellable *cancellable = begin_reading (&self->reading_side);
  KlasterStore *store = klaster_session_get_store (self->session);

  if (self->site != NULL)
    klaster_store_run_async (store, build_card, wish_new (self), wish_free,
                             (GDestroyNotify)klaster_report_card_unref, cancellable,
                             on_card_built_cb, self);
  else
    klaster_store_run_async (store, build_chase, wish_new (self), wish_free,
                             (GDestroyNotify)klaster_chase_unref, cancellable, on_chase_built_cb,
                             self);
}

/* Choosing */

static int
find_column (KlasterRadarPane *self, KlasterPeriod period)
{
  int column = klaster_period_distance (self->radar->periods[0], period);

  return column >= 0 && column < (int)self->radar->n_periods ? column : -1;
}

static int
find_row (KlasterRadarPane *self, int column)
{
  for (guint i = 0; self->site != NULL && i < self->radar->rows->len; i++)
    {
      const KlasterRadarRow *row = self->radar->rows->pdata[i];

      if (g_strcmp0 (row->cells[column].site, self->site) == 0)
        return (int)i;
    }
  return -1;
}

/* SITE NULL: the period as a whole. */
static void
choose (KlasterRadarPane *self, KlasterPeriod period, const char *site)
{
  g_autofree char *kept = g_strdup (site);

  g_free (self->site);
  self->site = g_steal_pointer (&kept);
  self->period = period;
  klaster_radar_view_mark (self->view, find_row (self, find_column (self, period)),
                           find_column (self, period));
  read_side (self);
  if (self->site != NULL)
    klaster_session_set_place (self->session, KLASTER_PLACE_SITE, self->site);
  klaster_session_set_period (self->session, period);
}

static void
on_cell_chosen_cb (KlasterRadarPane *self, int row, int column)
{
  const KlasterRadarCell *cell = &((KlasterRadarRow *)self->radar->rows->pdata[row])->cells[column];

  choose (self, cell->period, cell->site);
}

static void
on_column_chosen_cb (KlasterRadarPane *self, int column)
{
  choose (self, self->radar->periods[column], NULL);
}

/* The periods shown */

static guint
get_shown (KlasterRadarPane *self)
{
  return MIN (SHOWN, self->radar->n_periods);
}

static void
show_span (KlasterRadarPane *self)
{
  guint shown = get_shown (self);
  g_autofree char *from = klaster_period_dup_label (self->radar->periods[self->first]);
  g_autofree char *to = klaster_period_dup_label (self->radar->periods[self->first + shown - 1]);
  g_autofree char *text = g_strdup_printf (_ ("%s to %s"), from, to);
  GAction *older = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "older");
  GAction *newer = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "newer");

  gtk_label_set_text (GTK_LABEL (self->span), text);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (older), self->first > 0);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (newer),
                               self->first + shown < self->radar->n_periods);
}

static void
show_radar (KlasterRadarPane *self)
{
  int column = find_column (self, self->period);

  klaster_radar_view_show (self->view, self->radar, self->first, get_shown (self));
  if (column >= 0)
    klaster_radar_view_mark (self->view, find_row (self, column), column);
  show_span (self);
}

static void
step (KlasterRadarPane *self, int by)
{
  self->first
      = (guint)CLAMP ((int)self->first + by, 0, (int)(self->radar->n_periods - get_shown (self)));
  show_radar (self);
}

/* So that the chosen period is among them. */
static void
bring_in (KlasterRadarPane *self, int column)
{
  guint shown = get_shown (self);

  if (column < (int)self->first)
    self->first = (guint)column;
  else if (column >= (int)(self->first + shown))
    self->first = (guint)column - shown + 1;
}

/* Reading */

static gpointer
build_radar (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_radar_build (reader, NULL, error);
}

/* The period of the session, or the newest that is due. */
static KlasterPeriod
choose_period (KlasterRadarPane *self)
{
  KlasterPeriod wish = klaster_session_get_period (self->session);
  guint last = self->radar->n_periods - 1;

  if (find_column (self, wish) >= 0)
    return wish;
  while (last > 0 && self->radar->counts[last].n_due == 0)
    last--;
  return self->radar->periods[last];
}

static void
on_radar_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterRadar *radar = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  gboolean first_time;
  KlasterRadarPane *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_RADAR_PANE (user_data);
  g_clear_object (&self->reading);
  if (radar == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  first_time = self->radar == NULL;
  g_clear_pointer (&self->radar, klaster_radar_unref);
  self->radar = radar;
  if (first_time)
    self->first = radar->n_periods - get_shown (self);
  self->first = MIN (self->first, radar->n_periods - get_shown (self));
  if (self->period.year == 0 || find_column (self, self->period) < 0)
    self->period = choose_period (self);
  /* The site of the chosen cell may be gone, or another one stand in its place. */
  if (find_row (self, find_column (self, self->period)) < 0)
    g_clear_pointer (&self->site, g_free);
  bring_in (self, find_column (self, self->period));
  show_radar (self);
  read_side (self);
}

static void
read_radar (KlasterRadarPane *self)
{
  klaster_store_run_async (klaster_session_get_store (self->session), build_radar, NULL, NULL,
                           (GDestroyNotify)klaster_radar_unref, begin_reading (&self->reading),
                           on_radar_built_cb, self);
}

static void
on_period_changed_cb (KlasterRadarPane *self)
{
  KlasterPeriod period = klaster_session_get_period (self->session);

  if (self->radar == NULL || klaster_period_compare (period, self->period) == 0
      || find_column (self, period) < 0)
    return;
  self->period = period;
  g_clear_pointer (&self->site, g_free);
  bring_in (self, find_column (self, period));
  show_radar (self);
  read_side (self);
}

/* Actions */

static void
on_older_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (user_data, -STEP);
}

static void
on_newer_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (user_data, STEP);
}

static void
on_figures_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_signal_emit (user_data, signals[FIGURES_REQUESTED], 0);
}

/* For the chosen site, or for all that are to be reminded. */
static void
on_letter_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KlasterRadarPane *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  klaster_session_set_place (
      self->session, self->site != NULL ? KLASTER_PLACE_SITE : KLASTER_PLACE_NONE, self->site);
  klaster_print_dialog_present (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->session,
                                "surat-tagihan");
}

static void
create_actions (KlasterRadarPane *self)
{
  static const GActionEntry entries[] = { { .name = "older", .activate = on_older_cb },
                                          { .name = "newer", .activate = on_newer_cb },
                                          { .name = "figures", .activate = on_figures_cb },
                                          { .name = "letter", .activate = on_letter_cb } };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  for (guint i = 0; i < 2; i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (
                                     G_ACTION_MAP (self->actions), entries[i].name)),
                                 FALSE);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "radar", G_ACTION_GROUP (self->actions));
}

/* Children */

static GtkWidget *
create_step_button (const char *icon, const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
create_tools (KlasterRadarPane *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));

  self->span = gtk_label_new (NULL);
  gtk_box_append (
      box, create_step_button ("go-previous-symbolic", _ ("Earlier periods"), "radar.older"));
  gtk_box_append (box, self->span);
  gtk_box_append (box, create_step_button ("go-next-symbolic", _ ("Later periods"), "radar.newer"));
  gtk_widget_insert_action_group (GTK_WIDGET (box), "radar", G_ACTION_GROUP (self->actions));
  self->tools = g_object_ref_sink (GTK_WIDGET (box));
}

static void
create_children (KlasterRadarPane *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->view = klaster_radar_view_new ();
  self->side = gtk_scrolled_window_new ();
  gtk_widget_set_hexpand (GTK_WIDGET (self->view), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->side), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (self->side, SIDE_WIDTH, -1);
  gtk_widget_set_hexpand (self->side, FALSE);
  gtk_widget_add_css_class (self->side, "panel");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (self->box), self->side);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->view, "cell-chosen", G_CALLBACK (on_cell_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "column-chosen", G_CALLBACK (on_column_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Overrides */

static void
klaster_radar_pane_dispose (GObject *object)
{
  KlasterRadarPane *self = KLASTER_RADAR_PANE (object);

  g_cancellable_cancel (self->reading);
  g_cancellable_cancel (self->reading_side);
  g_clear_object (&self->reading);
  g_clear_object (&self->reading_side);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->tools);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->radar, klaster_radar_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_radar_pane_parent_class)->dispose (object);
}

static void
klaster_radar_pane_finalize (GObject *object)
{
  g_free (KLASTER_RADAR_PANE (object)->site);
  G_OBJECT_CLASS (klaster_radar_pane_parent_class)->finalize (object);
}

static void
klaster_radar_pane_class_init (KlasterRadarPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_radar_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_radar_pane_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[FIGURES_REQUESTED]
      = g_signal_new ("figures-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_radar_pane_init (KlasterRadarPane *self)
{
  create_actions (self);
  create_tools (self);
  create_children (self);
}

/* Public functions */

KlasterRadarPane *
klaster_radar_pane_new (KlasterSession *session)
{
  KlasterRadarPane *self = g_object_new (KLASTER_TYPE_RADAR_PANE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_radar), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::period", G_CALLBACK (on_period_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_radar (self);
  return self;
}

GtkWidget *
klaster_radar_pane_get_tools (KlasterRadarPane *self)
{
  return self->tools;
}

KlasterRadarView *
klaster_radar_pane_get_view (KlasterRadarPane *self)
{
  return self->view;
}

GtkWidget *
klaster_radar_pane_get_side (KlasterRadarPane *self)
{
  return self->content;
}

gboolean
klaster_radar_pane_is_settled (KlasterRadarPane *self)
{
  return self->reading == NULL && self->reading_side == NULL;
}
