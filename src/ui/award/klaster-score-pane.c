#include "klaster-score-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-award-actions.h"
#include "klaster-grid-board.h"
#include "klaster-panel-parts.h"
#include "klaster-score-grid.h"

struct _KlasterScorePane
{
  GtkWidget parent_instance;

  /* children */
  GtkStack *stack; /* "grid", "empty" */
  GtkDropDown *jurors;
  AdwBin *hand_in;
  KlasterGridBoard *board;
  GtkWidget *empty; /* status page */

  /* owned */
  KlasterSession *session;
  KlasterAwardEdition *edition;
  GCancellable *reading;
  char *juror; /* id of the chosen one; NULL: the first who has not handed in */

  gboolean filling; /* the drop-down changes, not the officer */
};

G_DEFINE_FINAL_TYPE (KlasterScorePane, klaster_score_pane, GTK_TYPE_WIDGET)

/* ---- showing */

static void
show_jurors (KlasterScorePane *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->edition->jurors->len; i++)
    {
      const KlasterAwardJuror *juror = self->edition->jurors->pdata[i];
      g_autofree char *state = klaster_award_dup_juror_state (juror);
      g_autofree char *label = g_strdup_printf ("%s · %s", juror->name, state);

      gtk_string_list_append (labels, label);
      if (g_strcmp0 (juror->id, self->juror) == 0)
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->jurors, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->jurors, selected);
  self->filling = FALSE;
  adw_bin_set_child (self->hand_in, selected != GTK_INVALID_LIST_POSITION
                                        ? klaster_award_create_hand_in_button (
                                            self->session, self->edition, selected)
                                        : NULL);
}

/* What is missing first: a juror, else a criterion. NULL while the decision is frozen. */
static GtkWidget *
create_add (KlasterScorePane *self)
{
  gboolean juror = self->edition->jurors->len == 0;
  GtkWidget *button;

  if (self->edition->frozen)
    return NULL;
  button = klaster_panel_create_add_button (
      self->session, juror ? _ ("Add a juror") : _ ("Add a criterion"),
      juror ? "juror" : "award_criterion", "award", self->edition->id);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  return button;
}

static void
show_grid (KlasterScorePane *self, KlasterReportGrid *grid)
{
  gboolean empty = grid->rows->len == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "grid");
  if (empty)
    {
      adw_status_page_set_description (ADW_STATUS_PAGE (self->empty), grid->sentence);
      adw_status_page_set_child (ADW_STATUS_PAGE (self->empty), create_add (self));
      return;
    }
  g_free (self->juror);
  self->juror = g_strdup (grid->juror);
  show_jurors (self);
  klaster_grid_view_set_grid (klaster_grid_board_get_view (self->board), grid);
}

/* ---- reading */

typedef struct
{
  char *award;
  char *juror;
} Query;

static void
query_free (gpointer data)
{
  g_free (((Query *)data)->award);
  g_free (((Query *)data)->juror);
  g_free (data);
}

static gpointer
build_grid (KlasterReader *reader, gpointer data, GError **error)
{
  const Query *query = data;
  KlasterScoreQuery wish = { .award = query->award, .juror = query->juror };

  g_date_clear (&wish.today, 1);
  return klaster_score_grid_build (reader, &wish, error);
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterReportGrid) grid
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterScorePane *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_SCORE_PANE (user_data);
  g_clear_object (&self->reading);
  if (grid == NULL)
    klaster_session_fail (self->session, error);
  else
    show_grid (self, grid);
}

static void
read_grid (KlasterScorePane *self)
{
  Query *query = g_new (Query, 1);

  *query = (Query){ g_strdup (self->edition->id), g_strdup (self->juror) };
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_grid, query, query_free,
                           (GDestroyNotify)klaster_report_grid_unref, self->reading, on_built_cb,
                           self);
}

static void
on_juror_cb (KlasterScorePane *self)
{
  guint selected = gtk_drop_down_get_selected (self->jurors);

  if (!self->filling && selected != GTK_INVALID_LIST_POSITION)
    klaster_score_pane_choose (self, selected);
}

/* ---- children */

static GtkWidget *
create_grid (KlasterScorePane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkBox *bar = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  g_autofree char *legend = g_strdup_printf (
      "<b>-</b> %s   <span foreground=\"#0072b2\">◥</span> %s", _ ("abstains"), _ ("remark"));
  GtkWidget *signs = gtk_label_new (NULL);
  GtkWidget *blind = gtk_label_new (_ ("One juror at a time. What others gave is shown when all "
                                       "have handed in."));

  self->jurors = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->jurors), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Juror"), -1);
  g_signal_connect_object (self->jurors, "notify::selected", G_CALLBACK (on_juror_cb), self,
                           G_CONNECT_SWAPPED);
  self->hand_in = ADW_BIN (adw_bin_new ());
  gtk_label_set_wrap (GTK_LABEL (blind), TRUE);
  gtk_label_set_xalign (GTK_LABEL (blind), 0);
  gtk_widget_set_hexpand (blind, TRUE);
  gtk_widget_add_css_class (blind, "kind");
  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  gtk_box_append (bar, GTK_WIDGET (self->jurors));
  gtk_box_append (bar, blind);
  gtk_box_append (bar, GTK_WIDGET (self->hand_in));
  gtk_label_set_markup (GTK_LABEL (signs), legend);
  gtk_widget_add_css_class (signs, "grid-legend");
  self->board = klaster_grid_board_new (self->session, signs);
  gtk_accessible_update_property (GTK_ACCESSIBLE (klaster_grid_board_get_view (self->board)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Scores of one juror"), -1);
  gtk_widget_set_vexpand (GTK_WIDGET (self->board), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->board));
  return box;
}

static void
klaster_score_pane_dispose (GObject *object)
{
  KlasterScorePane *self = KLASTER_SCORE_PANE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->stack)));
  g_clear_pointer (&self->edition, klaster_award_edition_unref);
  g_clear_pointer (&self->juror, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_score_pane_parent_class)->dispose (object);
}

static void
klaster_score_pane_class_init (KlasterScorePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_score_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_score_pane_init (KlasterScorePane *self)
{
}

/* Public functions */

KlasterScorePane *
klaster_score_pane_new (KlasterSession *session)
{
  KlasterScorePane *self = g_object_new (KLASTER_TYPE_SCORE_PANE, NULL);

  self->session = g_object_ref (session);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  self->empty = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->empty), "starred-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty), _ ("No scores to type"));
  gtk_stack_add_named (self->stack, create_grid (self), "grid");
  gtk_stack_add_named (self->stack, self->empty, "empty");
  return self;
}

void
klaster_score_pane_show (KlasterScorePane *self, KlasterAwardEdition *edition)
{
  g_return_if_fail (KLASTER_IS_SCORE_PANE (self) && edition != NULL && edition->id != NULL);

  klaster_award_edition_ref (edition);
  g_clear_pointer (&self->edition, klaster_award_edition_unref);
  self->edition = edition;
  read_grid (self);
}

void
klaster_score_pane_choose (KlasterScorePane *self, guint juror)
{
  g_return_if_fail (KLASTER_IS_SCORE_PANE (self) && self->edition != NULL
                    && juror < self->edition->jurors->len);

  g_free (self->juror);
  self->juror = g_strdup (((KlasterAwardJuror *)self->edition->jurors->pdata[juror])->id);
  read_grid (self);
}

KlasterGridView *
klaster_score_pane_get_view (KlasterScorePane *self)
{
  return klaster_grid_board_get_view (self->board);
}

gboolean
klaster_score_pane_is_settled (KlasterScorePane *self)
{
  return self->edition != NULL && self->reading == NULL
         && !klaster_grid_board_is_writing (self->board);
}

const char *
klaster_score_pane_get_words (KlasterScorePane *self)
{
  return klaster_grid_board_get_words (self->board);
}
