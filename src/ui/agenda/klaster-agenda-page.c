#include "klaster-agenda-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-agenda-row.h"
#include "klaster-format.h"
#include "klaster-page-parts.h"

#define CONTENT_WIDTH 860

struct _KlasterAgendaPage
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *sentence;
  GtkWidget *done; /* toggle: past and done, too */
  GtkWidget *stack;
  GtkBox *groups;

  /* owned */
  KlasterSession *session;
  KlasterAgenda *agenda;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (KlasterAgendaPage, klaster_agenda_page, GTK_TYPE_WIDGET)

/* Rows */

static void
on_committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterSession) session = user_data;
  g_autoptr (GError) error = NULL;

  if (klaster_store_commit_finish (KLASTER_STORE (source), result, &error))
    klaster_session_say (session, _ ("Marked as done"), TRUE);
  else
    klaster_session_fail (session, error);
}

static void
on_row_finished_cb (KlasterAgendaPage *self, KlasterAgendaRow *row)
{
  const KlasterDated *item = klaster_agenda_row_get_item (row);
  /* Translators: line of the journal; %s is an item of the agenda. */
  g_autofree char *summary = g_strdup_printf (_ ("%s: done"), item->title);
  g_autoptr (KlasterChange) change = klaster_change_new (summary);
  g_auto (KlasterValue) done = klaster_value_integer (1);

  klaster_change_set (change, klaster_entity_get ("agenda_item"), item->link.id, "done", &done);
  klaster_store_commit_async (klaster_session_get_store (self->session), change, on_committed_cb,
                              g_object_ref (self->session));
}

static void
on_row_activated_cb (KlasterAgendaPage *self, GtkListBoxRow *row)
{
  const KlasterDated *item = klaster_agenda_row_get_item (KLASTER_AGENDA_ROW (row));

  klaster_session_request_edit (self->session, item->link.entity, item->link.id, NULL);
}

static GtkListBox *
add_group (KlasterAgendaPage *self, const char *title)
{
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "agenda-month");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->groups, heading);
  gtk_box_append (self->groups, list);
  return GTK_LIST_BOX (list);
}

static void
add_row (KlasterAgendaPage *self, GtkListBox *list, const KlasterDated *item, gboolean with_month)
{
  GtkWidget *row = klaster_agenda_row_new (self->agenda, item, with_month);

  g_signal_connect_object (row, "finished", G_CALLBACK (on_row_finished_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (list, row);
}

static gboolean
is_past (const KlasterDated *item)
{
  return item->state == KLASTER_DATED_PAST || item->state == KLASTER_DATED_DONE;
}

static guint
add_overdue (KlasterAgendaPage *self)
{
  GtkListBox *list = NULL;
  guint n = 0;

  for (guint i = 0; i < self->agenda->items->len; i++)
    {
      const KlasterDated *item = self->agenda->items->pdata[i];

      if (item->state != KLASTER_DATED_OVERDUE)
        continue;
      if (list == NULL)
        list = add_group (self, _ ("Overdue"));
      add_row (self, list, item, TRUE);
      n++;
    }
  return n;
}

static guint
add_months (KlasterAgendaPage *self, gboolean past_too)
{
  GtkListBox *list = NULL;
  int month = -1;
  guint n = 0;

  for (guint i = 0; i < self->agenda->items->len; i++)
    {
      const KlasterDated *item = self->agenda->items->pdata[i];
      int year = g_date_get_year (&item->date);
      int this_month = year * 12 + g_date_get_month (&item->date);

      if (item->state == KLASTER_DATED_OVERDUE || (is_past (item) && !past_too))
        continue;
      if (this_month != month)
        {
          g_autofree char *title = g_strdup_printf (
              "%s %d", klaster_month_name (g_date_get_month (&item->date), FALSE), year);

          list = add_group (self, title);
          month = this_month;
        }
      add_row (self, list, item, FALSE);
      n++;
    }
  return n;
}

static void
show_agenda (KlasterAgendaPage *self)
{
  GtkWidget *child;
  guint n;

  if (self->agenda == NULL)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  gtk_label_set_text (GTK_LABEL (self->sentence), self->agenda->sentence);
  n = add_overdue (self);
  n += add_months (self, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->done)));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), n > 0 ? "list" : "empty");
}

/* Reading */

static gpointer
build_agenda (KlasterReader *reader, gpointer data, GError **error)
{
  KlasterAgendaQuery query = { 0 };

  g_date_clear (&query.from, 1);
  g_date_clear (&query.to, 1);
  g_date_clear (&query.today, 1);
  return klaster_agenda_build (reader, &query, error);
}

static void
on_agenda_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterAgenda *agenda = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterAgendaPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_AGENDA_PAGE (user_data);
  g_clear_object (&self->reading);
  if (agenda == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  g_clear_pointer (&self->agenda, klaster_agenda_unref);
  self->agenda = agenda;
  show_agenda (self);
}

static void
read_agenda (KlasterAgendaPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_agenda, NULL, NULL,
                           (GDestroyNotify)klaster_agenda_unref, self->reading, on_agenda_built_cb,
                           self);
}

/* Actions */

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  klaster_session_request_edit (KLASTER_AGENDA_PAGE (widget)->session, "agenda_item", NULL, NULL);
}

/* Children */

static GtkWidget *
create_add_button (void)
{
  GtkWidget *button = klaster_page_add_button_new (_ ("Add"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "agenda.add");
  return button;
}

/* Where the same dates are worked on. */
static GtkWidget *
create_links (void)
{
  static const struct
  {
    const char *label, *action;
  } links[] = {
    { N_ ("Calendar"), "win.show-page::meetings/calendar" },
    { N_ ("Meetings"), "win.show-page::meetings/meetings" },
    { N_ ("Follow-ups"), "win.show-page::meetings/follow-ups" },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_ (links[i].label));

      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), links[i].action);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

static GtkWidget *
create_bar (KlasterAgendaPage *self)
{
  GtkBox *bar = klaster_page_bar_new (12);

  self->sentence = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_widget_set_hexpand (self->sentence, TRUE);
  self->done = gtk_check_button_new_with_label (_ ("Past and done, too"));
  g_signal_connect_object (self->done, "toggled", G_CALLBACK (show_agenda), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  gtk_box_append (bar, self->sentence);
  gtk_box_append (bar, self->done);
  gtk_box_append (bar, create_links ());
  gtk_box_append (bar, create_add_button ());
  return GTK_WIDGET (bar);
}

static GtkWidget *
create_list (KlasterAgendaPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_widget_add_css_class (GTK_WIDGET (self->groups), "form-fields");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CONTENT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->groups));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  return scrolled;
}

static GtkWidget *
create_empty (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = create_add_button ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "x-office-calendar-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Nothing is due"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page), _ ("Deadlines, meetings and due reports of a year appear here."));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static void
klaster_agenda_page_init (KlasterAgendaPage *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), create_list (self), "list");
  gtk_stack_add_named (GTK_STACK (self->stack), create_empty (), "empty");
  gtk_widget_set_vexpand (self->stack, TRUE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), create_bar (self));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* Overrides */

static void
klaster_agenda_page_dispose (GObject *object)
{
  KlasterAgendaPage *self = KLASTER_AGENDA_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->agenda, klaster_agenda_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_agenda_page_parent_class)->dispose (object);
}

static void
klaster_agenda_page_class_init (KlasterAgendaPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_agenda_page_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "agenda.add", NULL, add_action);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

/* Public functions */

KlasterAgendaPage *
klaster_agenda_page_new (KlasterSession *session)
{
  KlasterAgendaPage *self = g_object_new (KLASTER_TYPE_AGENDA_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_agenda), self,
                           G_CONNECT_SWAPPED);
  read_agenda (self);
  return self;
}

gboolean
klaster_agenda_page_is_settled (KlasterAgendaPage *self)
{
  return self->reading == NULL;
}
