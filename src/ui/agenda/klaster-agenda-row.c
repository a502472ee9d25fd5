#include "klaster-agenda-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-format.h"

struct _KlasterAgendaRow
{
  GtkListBoxRow parent_instance;

  /* owned */
  KlasterAgenda *agenda;

  /* borrowed from agenda */
  const KlasterDated *item;
};

G_DEFINE_FINAL_TYPE (KlasterAgendaRow, klaster_agenda_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_icon (KlasterDatedKind kind)
{
  static const char *const icons[] = {
    [KLASTER_DATED_AGENDA] = "x-office-calendar-symbolic",
    [KLASTER_DATED_MEETING] = "system-users-symbolic",
    [KLASTER_DATED_REPORT_DUE] = "text-x-generic-symbolic",
    [KLASTER_DATED_ASSISTANCE] = "emblem-shared-symbolic",
    [KLASTER_DATED_FOLLOW_UP] = "mail-forward-symbolic",
    [KLASTER_DATED_EXPIRY] = "appointment-soon-symbolic",
    [KLASTER_DATED_PROPOSALS] = "document-send-symbolic",
  };

  return kind < G_N_ELEMENTS (icons) ? icons[kind] : icons[0];
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* "Jumat": the first word of the long form. */
static char *
dup_weekday (const GDate *date)
{
  char *text = klaster_format_date_long (date);
  char *comma = strchr (text, ',');

  if (comma != NULL)
    *comma = '\0';
  return text;
}

/* Day of the month in large figures, below it the weekday or the month. */
static GtkWidget *
create_day (const KlasterDated *item, gboolean with_month)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *day = g_strdup_printf ("%d", g_date_get_day (&item->date));
  g_autofree char *weekday = dup_weekday (&item->date);
  g_autofree char *whole = klaster_format_date_long (&item->date);
  const char *below = weekday;
  GtkWidget *number = gtk_label_new (item->exact ? day : "–");
  GtkWidget *name;

  if (with_month || !item->exact)
    below = klaster_month_name (g_date_get_month (&item->date), TRUE);
  name = gtk_label_new (below);
  gtk_widget_add_css_class (number, "agenda-day");
  gtk_widget_add_css_class (name, "agenda-weekday");
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), name);
  gtk_widget_set_tooltip_text (box, item->exact ? whole : NULL);
  gtk_widget_set_size_request (box, 56, -1);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static char *
describe (const KlasterDated *item)
{
  const char *kind = klaster_dated_kind_get_label (item->kind);
  GString *text = g_string_new (kind);

  if (*item->detail != '\0')
    g_string_append_printf (text, "  ·  %s", item->detail);
  /* What is under way has its last day in its state. */
  if (g_date_valid (&item->to_date) && g_date_compare (&item->to_date, &item->date) > 0
      && (item->state != KLASTER_DATED_TODAY || item->days >= 0))
    {
      g_autofree char *until = klaster_format_date_short (&item->to_date);

      g_string_append (text, "  ·  ");
      /* Translators: %s is the last day of several. */
      g_string_append_printf (text, _ ("until %s"), until);
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
create_state (const KlasterDated *item)
{
  g_autofree char *days = klaster_dated_dup_state (item, TRUE);
  g_autofree char *overdue = NULL;
  GtkWidget *label;

  if (item->state == KLASTER_DATED_DONE || !item->exact)
    label = gtk_label_new (item->state == KLASTER_DATED_DONE ? _ ("Done") : _ ("day not known"));
  else if (item->state == KLASTER_DATED_OVERDUE)
    {
      /* Translators: %s is "3 days ago". */
      overdue = g_strdup_printf (_ ("Overdue: %s"), days);
      label = gtk_label_new (overdue);
    }
  else
    label = gtk_label_new (days);
  gtk_widget_add_css_class (label, "pill");
  if (item->state == KLASTER_DATED_OVERDUE)
    gtk_widget_add_css_class (label, "overdue");
  else if (item->state == KLASTER_DATED_TODAY)
    gtk_widget_add_css_class (label, "today");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static void
on_finish_clicked_cb (KlasterAgendaRow *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
}

/* Only items of the agenda itself are finished here; the others are done in their own forms. */
static gboolean
can_finish (const KlasterDated *item)
{
  return item->kind == KLASTER_DATED_AGENDA && item->state != KLASTER_DATED_DONE
         && item->link.id != NULL;
}

static GtkWidget *
create_content (KlasterAgendaRow *self, gboolean with_month)
{
  const KlasterDated *item = self->item;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *icon = gtk_image_new_from_icon_name (get_icon (item->kind));
  g_autofree char *about = describe (item);

  gtk_box_append (GTK_BOX (words), create_label (item->title, "agenda-title"));
  gtk_box_append (GTK_BOX (words), create_label (about, "field-message"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), create_day (item, with_month));
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), create_state (item));
  if (can_finish (item))
    {
      GtkWidget *finish = gtk_button_new_from_icon_name ("object-select-symbolic");

      gtk_widget_add_css_class (finish, "flat");
      gtk_widget_set_valign (finish, GTK_ALIGN_CENTER);
      gtk_widget_set_tooltip_text (finish, _ ("Mark as done"));
      g_signal_connect_object (finish, "clicked", G_CALLBACK (on_finish_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (line), finish);
    }
  gtk_widget_add_css_class (line, "agenda-row");
  return line;
}

static void
klaster_agenda_row_finalize (GObject *object)
{
  klaster_agenda_unref (KLASTER_AGENDA_ROW (object)->agenda);
  G_OBJECT_CLASS (klaster_agenda_row_parent_class)->finalize (object);
}

static void
klaster_agenda_row_class_init (KlasterAgendaRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_agenda_row_finalize;
  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_agenda_row_init (KlasterAgendaRow *self)
{
}

/* Public functions */

GtkWidget *
klaster_agenda_row_new (KlasterAgenda *agenda, const KlasterDated *item, gboolean with_month)
{
  KlasterAgendaRow *self = g_object_new (KLASTER_TYPE_AGENDA_ROW, NULL);

  self->agenda = klaster_agenda_ref (agenda);
  self->item = item;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self),
                                    item->link.entity != NULL && item->link.id != NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), create_content (self, with_month));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, item->title,
                                  -1);
  return GTK_WIDGET (self);
}

const KlasterDated *
klaster_agenda_row_get_item (KlasterAgendaRow *self)
{
  return self->item;
}
