#include "klaster-tkpkp-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-page-parts.h"
#include "klaster-panel-parts.h"
#include "klaster-team-card.h"

#define SIDE_WIDTH 360
#define HEAD_WIDTH 250
#define COLUMN_WIDTH 118
#define ROW_HEIGHT 44
#define HEAD_HEIGHT 84

struct _KlasterTkpkpView
{
  GtkWidget parent_instance;

  /* children */
  GtkStack *stack; /* "teams", "empty" */
  GtkWidget *sentence;
  GtkDropDown *team;
  GtkDropDown *kind;
  GtkBox *cards;
  GtkStack *right; /* "grid", "none" */
  KlasterCrossGrid *grid;
  GtkWidget *words;

  /* owned */
  KlasterSession *session;
  KlasterTkpkp *digest;
  GCancellable *reading;
  char *chosen; /* id of a team, or NULL */

  gboolean filling; /* the drop-downs change, not the officer */
};

G_DEFINE_FINAL_TYPE (KlasterTkpkpView, klaster_tkpkp_view, GTK_TYPE_WIDGET)

/* ---- the grid: OPD down, meetings across */

static KlasterCrossMark
get_mark (KlasterInvitation invitation)
{
  static const KlasterCrossMark marks[] = { [KLASTER_INVITATION_NONE] = KLASTER_CROSS_NOTHING,
                                            [KLASTER_INVITATION_OPEN] = KLASTER_CROSS_RING,
                                            [KLASTER_INVITATION_CAME] = KLASTER_CROSS_FULL,
                                            [KLASTER_INVITATION_ABSENT] = KLASTER_CROSS_X };

  return marks[invitation];
}

static void
describe_row (const KlasterTkpkpRow *row, KlasterCrossCell *cell)
{
  cell->first = g_strdup (row->name);
  cell->gap = row->never;
  cell->mark = row->never ? KLASTER_CROSS_GAP : KLASTER_CROSS_NOTHING;
  if (row->n_invited == 0)
    cell->second = g_strdup (_ ("never invited"));
  else if (row->never)
    cell->second = g_strdup_printf (_ ("invited %u times, came 0"), row->n_invited);
  else
    cell->second = g_strdup_printf (_ ("came %u of %u"), row->n_came, row->n_invited);
}

static void
describe_meeting (const KlasterTkpkpMeeting *meeting, KlasterCrossCell *cell)
{
  cell->first = g_strdup (meeting->title);
  cell->second = g_strdup (meeting->kind_label);
  cell->third = klaster_format_date_short (&meeting->date);
}

static void
describe_foot (const KlasterTkpkp *digest, int column, KlasterCrossCell *cell)
{
  const KlasterTkpkpMeeting *meeting;

  if (column < 0)
    {
      cell->first = g_strdup (_ ("Came, of those invited"));
      return;
    }
  meeting = digest->meetings->pdata[column];
  cell->first = klaster_count_dup_text (meeting->n_came, meeting->n_invited);
}

static void
describe (gpointer data, int row, int column, KlasterCrossCell *cell)
{
  const KlasterTkpkp *digest = data;

  if (row == (int)digest->rows->len)
    describe_foot (digest, column, cell);
  else if (row < 0 && column < 0)
    {
      cell->first = g_strdup (_ ("Who came"));
      cell->second
          = g_strdup_printf (_ ("%u OPD · %u meetings"), digest->rows->len, digest->meetings->len);
      cell->gap = digest->n_never > 0;
      if (cell->gap)
        cell->third = g_strdup_printf (_ ("▲ %u never came"), digest->n_never);
    }
  else if (row < 0)
    describe_meeting (digest->meetings->pdata[column], cell);
  else if (column < 0)
    describe_row (digest->rows->pdata[row], cell);
  else
    cell->mark = get_mark (klaster_tkpkp_get_cell (digest, (guint)row, (guint)column));
}

static char *
dup_words (gpointer data, int row, int column)
{
  const KlasterTkpkp *digest = data;
  KlasterCrossCell cell = { .share = NAN };
  g_autofree char *head = NULL;

  if (row < 0 || column < 0)
    {
      describe (data, row, column, &cell);
      head = g_strjoin ("; ", cell.first, cell.second, cell.third, NULL);
      klaster_cross_cell_clear (&cell);
      return g_steal_pointer (&head);
    }
  return g_strdup_printf (
      "%s, %s: %s", ((KlasterTkpkpRow *)digest->rows->pdata[row])->name,
      ((KlasterTkpkpMeeting *)digest->meetings->pdata[column])->title,
      klaster_invitation_get_label (klaster_tkpkp_get_cell (digest, (guint)row, (guint)column)));
}

static void
show_grid (KlasterTkpkpView *self)
{
  const KlasterCrossSource source = {
    .n_rows = self->digest->rows->len,
    .n_columns = self->digest->meetings->len,
    .head_width = HEAD_WIDTH,
    .column_width = COLUMN_WIDTH,
    .row_height = ROW_HEIGHT,
    .head_height = HEAD_HEIGHT,
    .has_foot = TRUE,
    .label = _ ("Who came to which meeting"),
    .describe = describe,
    .dup_words = dup_words,
  };

  klaster_cross_grid_set_source (self->grid, &source, klaster_tkpkp_ref (self->digest),
                                 (GDestroyNotify)klaster_tkpkp_unref);
  gtk_stack_set_visible_child_name (self->right,
                                    source.n_rows > 0 && source.n_columns > 0 ? "grid" : "none");
}

static void
on_moved_cb (KlasterTkpkpView *self)
{
  g_autofree char *words = dup_words (self->digest, klaster_cross_grid_get_row (self->grid),
                                      klaster_cross_grid_get_column (self->grid));

  gtk_label_set_text (GTK_LABEL (self->words), words);
}

/* Opens the meeting of the column, or else the OPD of the row. */
static void
on_activated_cb (KlasterTkpkpView *self)
{
  int row = klaster_cross_grid_get_row (self->grid);
  int column = klaster_cross_grid_get_column (self->grid);

  if (column >= 0)
    klaster_session_request_edit (
        self->session, "meeting",
        ((KlasterTkpkpMeeting *)self->digest->meetings->pdata[column])->id, NULL);
  else if (row >= 0)
    klaster_session_request_edit (self->session, "opd",
                                  ((KlasterTkpkpRow *)self->digest->rows->pdata[row])->id, NULL);
}

/* ---- teams and filters */

static void
show_teams (KlasterTkpkpView *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, child);
  gtk_string_list_append (labels, _ ("All teams"));
  for (guint i = 0; i < self->digest->teams->len; i++)
    {
      const KlasterTeam *team = self->digest->teams->pdata[i];

      gtk_string_list_append (labels, team->name);
      if (g_strcmp0 (team->id, self->chosen) == 0)
        selected = i + 1;
      gtk_box_append (self->cards, klaster_team_card_new (self->session, team));
    }
  if (self->digest->teams->len == 0)
    klaster_panel_add_text (self->cards, _ ("No team is entered yet."), "missing");
  self->filling = TRUE;
  gtk_drop_down_set_model (self->team, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->team, selected);
  self->filling = FALSE;
}

static const char *
get_kind (KlasterTkpkpView *self)
{
  const KlasterField *field = klaster_entity_get_field (klaster_entity_get ("meeting"), "kind");
  guint chosen = gtk_drop_down_get_selected (self->kind);

  return chosen > 0 && chosen != GTK_INVALID_LIST_POSITION ? field->choices[chosen - 1].key : NULL;
}

/* ---- reading */

typedef struct
{
  char *team;
  const char *kind; /* static */
} Query;

static void
query_free (gpointer data)
{
  g_free (((Query *)data)->team);
  g_free (data);
}

static gpointer
build_tkpkp (KlasterReader *reader, gpointer data, GError **error)
{
  const Query *query = data;
  const KlasterTkpkpQuery of = { .team = query->team, .kind = query->kind };

  return klaster_tkpkp_build (reader, &of, error);
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterTkpkp *digest = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterTkpkpView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_TKPKP_VIEW (user_data);
  g_clear_object (&self->reading);
  if (digest == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->digest, klaster_tkpkp_unref);
  self->digest = digest;
  gtk_label_set_text (GTK_LABEL (self->sentence), digest->sentence);
  show_teams (self);
  show_grid (self);
  on_moved_cb (self);
  gtk_stack_set_visible_child_name (self->stack, digest->teams->len + digest->meetings->len > 0
                                                         || get_kind (self) != NULL
                                                     ? "teams"
                                                     : "empty");
}

static void
read_tkpkp (KlasterTkpkpView *self)
{
  Query *query = g_new (Query, 1);

  *query = (Query){ g_strdup (self->chosen), get_kind (self) };
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_tkpkp, query,
                           query_free, (GDestroyNotify)klaster_tkpkp_unref, self->reading,
                           on_built_cb, self);
}

static void
on_filter_cb (KlasterTkpkpView *self)
{
  guint team = gtk_drop_down_get_selected (self->team);

  if (self->filling || self->digest == NULL)
    return;
  klaster_tkpkp_view_choose_team (self,
                                  team > 0 && team <= self->digest->teams->len
                                      ? ((KlasterTeam *)self->digest->teams->pdata[team - 1])->id
                                      : NULL);
}

/* ---- children */

static GtkDropDown *
add_filter (KlasterTkpkpView *self, GtkBox *bar, GtkStringList *labels, const char *name)
{
  GtkWidget *down = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (down, "notify::selected", G_CALLBACK (on_filter_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (bar, down);
  return GTK_DROP_DOWN (down);
}

static GtkStringList *
create_kind_labels (void)
{
  const KlasterField *field = klaster_entity_get_field (klaster_entity_get ("meeting"), "kind");
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _ ("All meetings"));
  for (const KlasterChoice *choice = field->choices; choice->key != NULL; choice++)
    gtk_string_list_append (labels, _ (choice->label));
  return labels;
}

/* The signs in the cells, in words. */
static GtkWidget *
create_legend (void)
{
  g_autofree char *text = g_strdup_printf ("● %s    ✕ %s    ○ %s",
                                           klaster_invitation_get_label (KLASTER_INVITATION_CAME),
                                           klaster_invitation_get_label (KLASTER_INVITATION_ABSENT),
                                           klaster_invitation_get_label (KLASTER_INVITATION_OPEN));

  return klaster_page_legend_new (text, 1);
}

static void
on_add_clicked_cb (KlasterTkpkpView *self)
{
  klaster_session_request_edit (self->session, "team", NULL, NULL);
}

static GtkWidget *
create_add_button (KlasterTkpkpView *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Add a team"));

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
create_bar (KlasterTkpkpView *self)
{
  GtkBox *bar = klaster_page_bar_new (8);
  GtkStringList *teams = gtk_string_list_new (NULL);

  gtk_string_list_append (teams, _ ("All teams"));
  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  self->team = add_filter (self, bar, teams, _ ("Team"));
  self->kind = add_filter (self, bar, create_kind_labels (), _ ("Kind of meeting"));
  gtk_box_append (bar, create_legend ());
  gtk_box_append (bar, create_add_button (self));
  return GTK_WIDGET (bar);
}

static GtkWidget *
create_side (KlasterTkpkpView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->cards), "matrix-side");
  gtk_widget_add_css_class (scrolled, "panel");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->cards));
  gtk_widget_set_size_request (scrolled, SIDE_WIDTH, -1);
  return scrolled;
}

static GtkWidget *
create_no_grid (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "view-grid-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Nobody was invited yet"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page),
      _ ("Once those invited to a meeting are entered, it stands here who came, and who never "
         "does."));
  return page;
}

static GtkWidget *
create_right (KlasterTkpkpView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->grid = klaster_cross_grid_new ();
  g_signal_connect_object (self->grid, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (on_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->grid));
  gtk_widget_set_vexpand (scrolled, TRUE);
  self->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->words), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->words, "grid-foot");
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), self->words);
  self->right = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->right, box, "grid");
  gtk_stack_add_named (self->right, create_no_grid (), "none");
  gtk_widget_set_hexpand (GTK_WIDGET (self->right), TRUE);
  return GTK_WIDGET (self->right);
}

static GtkWidget *
create_page (KlasterTkpkpView *self)
{
  GtkWidget *halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->sentence = klaster_page_sentence_new ();
  gtk_box_append (GTK_BOX (halves), create_side (self));
  gtk_box_append (GTK_BOX (halves), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (halves), create_right (self));
  gtk_widget_set_vexpand (halves, TRUE);
  return klaster_page_stack_new (self->sentence, create_bar (self), halves);
}

static GtkWidget *
create_empty (KlasterTkpkpView *self)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "system-users-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No team yet"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page),
      _ ("Here stand the TKPKP of the province and of the kabupaten with their decree and members, "
         "and who came to which meeting. Begin with the team and its decree."));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), create_add_button (self));
  return page;
}

static void
klaster_tkpkp_view_dispose (GObject *object)
{
  KlasterTkpkpView *self = KLASTER_TKPKP_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->stack)));
  g_clear_pointer (&self->digest, klaster_tkpkp_unref);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_tkpkp_view_parent_class)->dispose (object);
}

static void
klaster_tkpkp_view_class_init (KlasterTkpkpViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_tkpkp_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_tkpkp_view_init (KlasterTkpkpView *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  gtk_stack_add_named (self->stack, create_page (self), "teams");
  gtk_stack_add_named (self->stack, create_empty (self), "empty");
}

/* Public functions */

GtkWidget *
klaster_tkpkp_view_new (KlasterSession *session)
{
  KlasterTkpkpView *self = g_object_new (KLASTER_TYPE_TKPKP_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_tkpkp), self,
                           G_CONNECT_SWAPPED);
  read_tkpkp (self);
  return GTK_WIDGET (self);
}

KlasterCrossGrid *
klaster_tkpkp_view_get_grid (KlasterTkpkpView *self)
{
  return self->grid;
}

void
klaster_tkpkp_view_choose_team (KlasterTkpkpView *self, const char *id)
{
  g_autofree char *chosen = g_strdup (id);

  g_return_if_fail (KLASTER_IS_TKPKP_VIEW (self));

  g_free (self->chosen);
  self->chosen = g_steal_pointer (&chosen);
  read_tkpkp (self);
}

gboolean
klaster_tkpkp_view_is_settled (KlasterTkpkpView *self)
{
  return self->reading == NULL && self->digest != NULL;
}
