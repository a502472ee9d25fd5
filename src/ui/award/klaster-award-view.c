#include "klaster-award-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-award-actions.h"
#include "klaster-award-table.h"
#include "klaster-page-parts.h"
#include "klaster-panel-parts.h"
#include "klaster-print-dialog.h"

struct _KlasterAwardView
{
  GtkWidget parent_instance;

  /* children */
  GtkStack *stack; /* "ranking", "empty" */
  GtkWidget *sentence;
  GtkDropDown *editions;
  GtkWidget *pills;
  GtkWidget *freeze;
  GtkWidget *reopen;
  GtkWidget *edit;
  GtkWidget *add;
  GtkStack *left; /* "table", "problem", "scores" */
  GtkToggleButton *score; /* whether the scores are shown instead of the ranking */
  KlasterAwardTable *table;
  GtkWidget *problem;
  KlasterAwardSide *side;
  KlasterScorePane *scores;

  /* owned */
  KlasterSession *session;
  KlasterAwardEdition *edition;
  GCancellable *reading;
  char *chosen; /* id of an edition, or NULL: the newest */
  double *weights; /* as the sliders stand */

  gboolean filling; /* the drop-down changes, not the officer */
};

G_DEFINE_FINAL_TYPE (KlasterAwardView, klaster_award_view, GTK_TYPE_WIDGET)

static GtkWindow *
get_window (KlasterAwardView *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ---- the ranking */

static gboolean
is_tried (KlasterAwardView *self)
{
  for (guint c = 0; c < self->edition->sheet->criteria->len; c++)
    if (fabs (self->weights[c] - self->edition->weights[c]) > 1e-9)
      return TRUE;
  return FALSE;
}

/* As the weights stand. */
static void
show_ranking (KlasterAwardView *self)
{
  g_autoptr (KlasterAwardResult) result = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *tried = NULL;

  if (self->edition->result != NULL)
    {
      result = klaster_award_edition_rank (self->edition, self->weights,
                                           klaster_award_table_is_by_kind (self->table)
                                               ? KLASTER_AWARD_LISTS_APART
                                               : KLASTER_AWARD_LISTS_TOGETHER);
      sentence = klaster_award_dup_sentence (self->edition, result);
      klaster_award_table_show (self->table, result, self->weights);
    }
  if (result != NULL && is_tried (self))
    tried = g_strdup_printf (_ ("Trial with other weights: %s"), sentence);
  gtk_label_set_text (GTK_LABEL (self->sentence), tried != NULL      ? tried
                                                  : sentence != NULL ? sentence
                                                                     : self->edition->sentence);
  klaster_award_side_show (self->side, result, self->weights);
}

/* ---- the edition */

static void
show_editions (KlasterAwardView *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->edition->editions->len; i++)
    {
      const KlasterAwardName *name = self->edition->editions->pdata[i];

      gtk_string_list_append (labels, name->title);
      if (g_strcmp0 (name->id, self->edition->id) == 0)
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->editions, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->editions, selected);
  self->filling = FALSE;
}

static void
show_pills (KlasterAwardView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->pills)) != NULL)
    gtk_box_remove (GTK_BOX (self->pills), child);
  gtk_box_append (
      GTK_BOX (self->pills),
      klaster_panel_create_pill (self->edition->state_label, self->edition->frozen ? 0x0072b2 : 0));
  if (self->edition->example)
    gtk_box_append (GTK_BOX (self->pills),
                    klaster_panel_create_pill (_ ("Example criteria"), 0xe69f00));
  if (self->edition->corrections->len > 0)
    gtk_box_append (GTK_BOX (self->pills), klaster_award_create_corrections_pill (self->edition));
}

static void
on_example_cb (KlasterAwardView *self)
{
  klaster_award_load_set (self->session, self->edition, KLASTER_AWARD_SET_EXAMPLE);
}

static void
on_iid_cb (KlasterAwardView *self)
{
  klaster_award_load_set (self->session, self->edition, KLASTER_AWARD_SET_IID);
}

static GtkWidget *
create_set_button (KlasterAwardView *self, KlasterAwardSet set, gboolean suggested)
{
  GtkWidget *button = gtk_button_new_with_label (klaster_award_set_get_label (set));

  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked",
                           set == KLASTER_AWARD_SET_EXAMPLE ? G_CALLBACK (on_example_cb)
                                                            : G_CALLBACK (on_iid_cb),
                           self, G_CONNECT_SWAPPED);
  return button;
}

static void
show_problem (KlasterAwardView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  adw_status_page_set_description (ADW_STATUS_PAGE (self->problem),
                                   self->edition->problem != NULL ? self->edition->problem : "");
  if (self->edition->sheet == NULL || self->edition->sheet->criteria->len == 0)
    for (guint set = 0; set < KLASTER_N_AWARD_SETS && !self->edition->frozen; set++)
      gtk_box_append (GTK_BOX (box), create_set_button (self, (KlasterAwardSet)set, set == 0));
  adw_status_page_set_child (ADW_STATUS_PAGE (self->problem), box);
}

static void
show_bar (KlasterAwardView *self)
{
  GtkWidget *popover = gtk_popover_new ();
  gboolean writable = !klaster_store_is_read_only (klaster_session_get_store (self->session));

  show_editions (self);
  show_pills (self);
  gtk_popover_set_child (GTK_POPOVER (popover),
                         klaster_award_create_adds (self->session, self->edition));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), popover);
  gtk_widget_set_sensitive (self->add, writable);
  gtk_widget_set_visible (self->freeze, !self->edition->frozen);
  gtk_widget_set_visible (self->reopen, self->edition->frozen);
  gtk_widget_set_sensitive (self->freeze, writable && self->edition->result != NULL);
  gtk_widget_set_sensitive (self->reopen, writable);
}

/* The ranking with its side, or the scores in their place. */
static void
show_left (KlasterAwardView *self)
{
  gboolean scoring = gtk_toggle_button_get_active (self->score);

  gtk_stack_set_visible_child_name (self->left, scoring                         ? "scores"
                                                : self->edition->result != NULL ? "table"
                                                                                : "problem");
  gtk_widget_set_visible (GTK_WIDGET (self->side), !scoring && self->edition->sheet != NULL);
  if (scoring)
    klaster_score_pane_show (self->scores, self->edition);
}

static void
show_edition (KlasterAwardView *self)
{
  gtk_stack_set_visible_child_name (self->stack, self->edition->id != NULL ? "ranking" : "empty");
  if (self->edition->id == NULL)
    return;
  show_bar (self);
  show_left (self);
  show_problem (self);
  if (self->edition->sheet == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->sentence), self->edition->sentence);
      return;
    }
  if (self->weights == NULL)
    self->weights = g_memdup2 (self->edition->weights,
                               sizeof (double) * MAX (self->edition->sheet->criteria->len, 1));
  klaster_award_side_set_edition (self->side, self->edition);
  klaster_award_table_set_edition (self->table, self->edition,
                                   klaster_award_side_get_spread (self->side));
  show_ranking (self);
}

/* Those of EDITION, which is to be shown; what the officer looks at of a frozen one stays. */
static void
choose_lists (KlasterAwardView *self, const KlasterAwardEdition *edition)
{
  if (self->edition != NULL && g_strcmp0 (self->edition->id, edition->id) == 0
      && self->edition->by_kind == edition->by_kind)
    return;
  self->filling = TRUE;
  klaster_award_table_set_by_kind (self->table, edition->by_kind);
  self->filling = FALSE;
}

/* ---- reading */

static gpointer
build_edition (KlasterReader *reader, gpointer data, GError **error)
{
  const char *chosen = data;
  KlasterAwardQuery query = { .id = *chosen != '\0' ? chosen : NULL };
  g_autoptr (GError) trouble = NULL;
  KlasterAwardEdition *edition = klaster_award_edition_build (reader, &query, &trouble);

  /* The chosen one was removed: the newest. */
  if (edition == NULL
      && g_error_matches (trouble, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND))
    return klaster_award_edition_build (reader, &(KlasterAwardQuery){ 0 }, error);
  if (trouble != NULL)
    g_propagate_error (error, g_steal_pointer (&trouble));
  return edition;
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterAwardEdition *edition = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterAwardView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_AWARD_VIEW (user_data);
  g_clear_object (&self->reading);
  if (edition == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  /* A trial outlives what others write, not other weights of the edition itself. */
  if (self->edition == NULL || !klaster_award_edition_is_weighed_as (self->edition, edition))
    g_clear_pointer (&self->weights, g_free);
  choose_lists (self, edition);
  g_clear_pointer (&self->edition, klaster_award_edition_unref);
  self->edition = edition;
  show_edition (self);
}

static void
read_edition (KlasterAwardView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_edition,
                           g_strdup (self->chosen != NULL ? self->chosen : ""), g_free,
                           (GDestroyNotify)klaster_award_edition_unref, self->reading, on_built_cb,
                           self);
}

/* ---- what the officer does */

static void
on_edition_cb (KlasterAwardView *self)
{
  guint selected = gtk_drop_down_get_selected (self->editions);

  if (self->filling || self->edition == NULL || selected >= self->edition->editions->len)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (((KlasterAwardName *)self->edition->editions->pdata[selected])->id);
  read_edition (self);
}

static void
on_moved_cb (KlasterAwardView *self, guint criterion, double weight)
{
  klaster_award_move_weight (self->weights, self->edition->sheet->criteria->len, criterion, weight);
  show_ranking (self);
}

static void
on_reset_cb (KlasterAwardView *self)
{
  memcpy (self->weights, self->edition->weights,
          sizeof (double) * self->edition->sheet->criteria->len);
  show_ranking (self);
}

static void
on_spread_cb (KlasterAwardView *self)
{
  klaster_award_table_set_edition (self->table, self->edition,
                                   klaster_award_side_get_spread (self->side));
  show_ranking (self);
}

/* The edition remembers it; of a frozen one it is only looked at. */
static void
on_lists_cb (KlasterAwardView *self)
{
  gboolean by_kind = klaster_award_table_is_by_kind (self->table);

  if (self->filling || self->edition == NULL || self->edition->sheet == NULL)
    return;
  show_ranking (self);
  if (by_kind != self->edition->by_kind && !self->edition->frozen
      && !klaster_store_is_read_only (klaster_session_get_store (self->session)))
    klaster_award_write_lists (self->session, self->edition, by_kind);
}

static void
on_freeze_cb (KlasterAwardView *self)
{
  klaster_award_ask_freeze (get_window (self), self->session, self->edition);
}

static void
on_reopen_cb (KlasterAwardView *self)
{
  klaster_award_ask_reopen (get_window (self), self->session, self->edition);
}

static void
on_edit_cb (KlasterAwardView *self)
{
  klaster_session_request_edit (self->session, "award", self->edition->id, NULL);
}

static void
on_score_cb (KlasterAwardView *self)
{
  if (self->edition != NULL && self->edition->id != NULL)
    show_left (self);
}

static void
on_new_cb (KlasterAwardView *self)
{
  klaster_session_request_edit (self->session, "award", NULL, NULL);
}

static void
on_papers_cb (KlasterAwardView *self)
{
  klaster_print_dialog_present_record (get_window (self), self->session, "berita-acara",
                                       self->edition->id);
}

/* ---- children */

static GtkWidget *
add_button (KlasterAwardView *self, GtkBox *bar, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (bar, button);
  return button;
}

static GtkWidget *
create_bar (KlasterAwardView *self)
{
  GtkBox *bar = klaster_page_bar_new (8);
  GtkWidget *gap = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  self->editions = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editions), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Edition of the award"), -1);
  g_signal_connect_object (self->editions, "notify::selected", G_CALLBACK (on_edition_cb), self,
                           G_CONNECT_SWAPPED);
  self->pills = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->pills, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (gap, TRUE);
  gtk_box_append (bar, GTK_WIDGET (self->editions));
  gtk_box_append (bar, self->pills);
  gtk_box_append (bar, gap);
  self->score = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("Scores of the jury")));
  g_signal_connect_object (self->score, "toggled", G_CALLBACK (on_score_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (bar, GTK_WIDGET (self->score));
  self->edit = add_button (self, bar, _ ("Edit…"), G_CALLBACK (on_edit_cb));
  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add), _ ("Add"));
  gtk_box_append (bar, self->add);
  add_button (self, bar, _ ("Papers…"), G_CALLBACK (on_papers_cb));
  self->freeze = add_button (self, bar, _ ("Freeze the decision…"), G_CALLBACK (on_freeze_cb));
  self->reopen = add_button (self, bar, _ ("Open again…"), G_CALLBACK (on_reopen_cb));
  gtk_widget_add_css_class (self->freeze, "suggested-action");
  return GTK_WIDGET (bar);
}

static GtkWidget *
create_page (KlasterAwardView *self)
{
  GtkWidget *halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->sentence = klaster_page_sentence_new ();
  self->left = GTK_STACK (gtk_stack_new ());
  self->problem = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->problem), "starred-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->problem), _ ("No ranking yet"));
  gtk_stack_add_named (self->left, GTK_WIDGET (self->table), "table");
  gtk_stack_add_named (self->left, self->problem, "problem");
  gtk_stack_add_named (self->left, GTK_WIDGET (self->scores), "scores");
  gtk_widget_set_hexpand (GTK_WIDGET (self->left), TRUE);
  gtk_box_append (GTK_BOX (halves), GTK_WIDGET (self->left));
  gtk_box_append (GTK_BOX (halves), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (halves), GTK_WIDGET (self->side));
  gtk_widget_set_vexpand (halves, TRUE);
  return klaster_page_stack_new (self->sentence, create_bar (self), halves);
}

static GtkWidget *
create_empty (KlasterAwardView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *page = klaster_page_empty_new ("starred-symbolic", box);
  GtkWidget *button = gtk_button_new_with_label (_ ("New edition…"));

  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No award yet"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page),
      _ ("Here the sites are ranked for the award at Pekan Inovasi. Criteria and weights of this "
         "award are not public: begin with the example and change it, with the rubric of the "
         "Indeks Inovasi Daerah, or with an empty edition."));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_new_cb), self, G_CONNECT_SWAPPED);
  for (guint set = 0; set < KLASTER_N_AWARD_SETS; set++)
    gtk_box_append (GTK_BOX (box), create_set_button (self, (KlasterAwardSet)set, set == 0));
  gtk_box_append (GTK_BOX (box), button);
  return page;
}

static void
klaster_award_view_dispose (GObject *object)
{
  KlasterAwardView *self = KLASTER_AWARD_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->stack)));
  g_clear_pointer (&self->edition, klaster_award_edition_unref);
  g_clear_pointer (&self->weights, g_free);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_award_view_parent_class)->dispose (object);
}

static void
klaster_award_view_class_init (KlasterAwardViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_award_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_award_view_init (KlasterAwardView *self)
{
}

/* Public functions */

GtkWidget *
klaster_award_view_new (KlasterSession *session)
{
  KlasterAwardView *self = g_object_new (KLASTER_TYPE_AWARD_VIEW, NULL);

  self->session = g_object_ref (session);
  self->side = KLASTER_AWARD_SIDE (klaster_award_side_new (session));
  self->scores = klaster_score_pane_new (session);
  self->table = KLASTER_AWARD_TABLE (klaster_award_table_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  gtk_stack_add_named (self->stack, create_page (self), "ranking");
  gtk_stack_add_named (self->stack, create_empty (self), "empty");
  g_signal_connect_object (self->side, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->side, "reset", G_CALLBACK (on_reset_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->side, "spread-changed", G_CALLBACK (on_spread_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "lists-changed", G_CALLBACK (on_lists_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_edition), self,
                           G_CONNECT_SWAPPED);
  read_edition (self);
  return GTK_WIDGET (self);
}

gboolean
klaster_award_view_is_settled (KlasterAwardView *self)
{
  return self->reading == NULL && self->edition != NULL;
}

KlasterAwardSide *
klaster_award_view_get_side (KlasterAwardView *self)
{
  return self->side;
}

void
klaster_award_view_set_by_kind (KlasterAwardView *self, gboolean by_kind)
{
  klaster_award_table_set_by_kind (self->table, by_kind);
}

KlasterScorePane *
klaster_award_view_show_scores (KlasterAwardView *self, gboolean show)
{
  gtk_toggle_button_set_active (self->score, show);
  return self->scores;
}

char *
klaster_award_view_dup_line (KlasterAwardView *self, guint n)
{
  return klaster_award_table_dup_line (self->table, n);
}
