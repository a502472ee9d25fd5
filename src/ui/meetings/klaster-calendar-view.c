#include "klaster-calendar-view.h"

#include <glib/gi18n.h>

#include "klaster-calendar-week.h"
#include "klaster-compose-calendar.h"
#include "klaster-dialogs.h"
#include "klaster-format.h"

struct _KlasterCalendarView
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *hint;
  GtkGrid *grid;

  /* Owned */
  KlasterSession *session;
  GCancellable *reading;
  int year, month; /* shown; 0: that of today */
};

G_DEFINE_FINAL_TYPE (KlasterCalendarView, klaster_calendar_view, GTK_TYPE_WIDGET)

/* ---- the month */

static void
add_heads (KlasterCalendarView *self, const KlasterMonth *month)
{
  for (int i = 0; i < KLASTER_WEEK_DAYS; i++)
    {
      GtkWidget *label
          = gtk_label_new (klaster_weekday_name (g_date_get_weekday (&month->days[i].date)));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "calendar-weekday");
      gtk_grid_attach (self->grid, label, i, 0, 1, 1);
    }
}

static void
show_month (KlasterCalendarView *self, KlasterMonth *month)
{
  GtkWidget *child;
  int row = 1; /* below the names of the days */

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->year = month->year;
  self->month = month->month;
  gtk_label_set_text (GTK_LABEL (self->title), month->title);
  add_heads (self, month);
  for (int i = 0; i < KLASTER_MONTH_WEEKS; i++)
    row = klaster_calendar_week_attach (self->grid, row, self->session, month, i);
  gtk_widget_set_visible (self->hint, month->n_holidays == 0);
}

/* ---- reading */

static gpointer
build_month (KlasterReader *reader, gpointer query, GError **error)
{
  return klaster_month_build (reader, query, error);
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterMonth) month
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterCalendarView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_CALENDAR_VIEW (user_data);
  g_clear_object (&self->reading);
  if (month != NULL)
    show_month (self, month);
  else
    klaster_session_fail (self->session, error);
}

static void
read_month (KlasterCalendarView *self)
{
  KlasterMonthQuery *query = g_new0 (KlasterMonthQuery, 1);

  query->year = self->year;
  query->month = self->month;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_month, query, g_free,
                           (GDestroyNotify)klaster_month_unref, self->reading, on_built_cb, self);
}

/* ---- the file */

static gpointer
make_calendar (KlasterReader *reader, gpointer data, GError **error)
{
  GDate today;

  klaster_today (&today);
  return klaster_compose_calendar (reader, &today, error);
}

/* Where the calendar goes, with its text. */
typedef struct
{
  KlasterSession *session;
  char *path;
} Export;

static void
on_calendar_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Export *export = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterCalendar) calendar
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);

  if (calendar == NULL || !klaster_calendar_save (calendar, export->path, &error))
    klaster_session_fail (export->session, error);
  else
    {
      g_autofree char *sentence
          /* Translators: %s is the path of the file. */
          = g_strdup_printf (_ ("The calendar is saved as %s."), export->path);

      klaster_session_say (export->session, sentence, FALSE);
    }
  g_object_unref (export->session);
  g_free (export->path);
  g_free (export);
}

static void
on_file_chosen_cb (GFile *file, gpointer user_data)
{
  KlasterSession *session = user_data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  Export *export;

  if (path == NULL)
    return;
  export = g_new0 (Export, 1);
  export->session = g_object_ref (session);
  export->path = g_steal_pointer (&path);
  klaster_store_run_async (klaster_session_get_store (session), make_calendar, NULL, NULL,
                           (GDestroyNotify)klaster_calendar_free, NULL, on_calendar_made_cb,
                           export);
}

static void
on_export_clicked_cb (KlasterCalendarView *self)
{
  klaster_dialog_save_file (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                            _ ("Save the calendar"), "klaster-desa.ics", on_file_chosen_cb,
                            g_object_ref (self->session), g_object_unref);
}

/* ---- the bar */

static void
on_previous_clicked_cb (KlasterCalendarView *self)
{
  klaster_calendar_view_step (self, -1);
}

static void
on_next_clicked_cb (KlasterCalendarView *self)
{
  klaster_calendar_view_step (self, 1);
}

static void
on_today_clicked_cb (KlasterCalendarView *self)
{
  self->year = self->month = 0;
  read_month (self);
}

static void
on_holiday_clicked_cb (KlasterCalendarView *self)
{
  klaster_session_request_edit (self->session, "holiday", NULL, NULL);
}

static void
add_button (KlasterCalendarView *self, GtkWidget *box, GtkWidget *button, GCallback clicked)
{
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
create_arrow (const char *icon, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
create_bar (KlasterCalendarView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *arrows = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (bar, "register-bar");
  gtk_widget_add_css_class (arrows, "linked");
  add_button (self, arrows, create_arrow ("go-previous-symbolic", _ ("Month before")),
              G_CALLBACK (on_previous_clicked_cb));
  add_button (self, arrows, gtk_button_new_with_label (_ ("Today")),
              G_CALLBACK (on_today_clicked_cb));
  add_button (self, arrows, create_arrow ("go-next-symbolic", _ ("Next month")),
              G_CALLBACK (on_next_clicked_cb));
  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_add_css_class (self->title, "calendar-title");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (bar), arrows);
  gtk_box_append (GTK_BOX (bar), self->title);
  add_button (self, bar, gtk_button_new_with_label (_ ("Add a day off…")),
              G_CALLBACK (on_holiday_clicked_cb));
  add_button (self, bar, gtk_button_new_with_label (_ ("Save as .ics…")),
              G_CALLBACK (on_export_clicked_cb));
  return bar;
}

/* ---- overrides */

static void
klaster_calendar_view_dispose (GObject *object)
{
  KlasterCalendarView *self = KLASTER_CALENDAR_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_calendar_view_parent_class)->dispose (object);
}

static void
klaster_calendar_view_class_init (KlasterCalendarViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_calendar_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_calendar_view_init (KlasterCalendarView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->hint = gtk_label_new (
      _ ("No day off is entered for this year: working days are counted Monday to Friday. Click a "
         "day to mark it as a day off."));
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_widget_add_css_class (self->hint, "hint");
  gtk_widget_set_visible (self->hint, FALSE);
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "calendar");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->grid));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->box), create_bar (self));
  gtk_box_append (GTK_BOX (self->box), self->hint);
  gtk_box_append (GTK_BOX (self->box), scrolled);
}

/* Public functions */

GtkWidget *
klaster_calendar_view_new (KlasterSession *session)
{
  KlasterCalendarView *self = g_object_new (KLASTER_TYPE_CALENDAR_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_month), self,
                           G_CONNECT_SWAPPED);
  read_month (self);
  return GTK_WIDGET (self);
}

void
klaster_calendar_view_step (KlasterCalendarView *self, int step)
{
  int months;

  g_return_if_fail (KLASTER_IS_CALENDAR_VIEW (self));

  /* Not read yet. */
  if (self->year == 0)
    return;
  months = self->year * 12 + self->month - 1 + step;
  self->year = months / 12;
  self->month = months % 12 + 1;
  read_month (self);
}

const char *
klaster_calendar_view_get_title (KlasterCalendarView *self)
{
  g_return_val_if_fail (KLASTER_IS_CALENDAR_VIEW (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->title));
}

gboolean
klaster_calendar_view_is_settled (KlasterCalendarView *self)
{
  g_return_val_if_fail (KLASTER_IS_CALENDAR_VIEW (self), FALSE);

  return self->reading == NULL;
}
