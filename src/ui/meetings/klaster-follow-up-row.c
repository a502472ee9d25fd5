#include "klaster-follow-up-row.h"

#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-text-scale.h"

typedef enum
{
  COLUMN_TEXT,
  COLUMN_OPD,
  COLUMN_PLACE,
  COLUMN_AGE,
  COLUMN_DUE,
  N_COLUMNS
} Column;

/* Widths in pixels at normal text; the text takes what is left. */
static const struct
{
  const char *title;
  int width;
} columns[N_COLUMNS] = {
  [COLUMN_TEXT] = { N_ ("Follow-up"), 280 }, [COLUMN_OPD] = { N_ ("OPD"), 230 },
  [COLUMN_PLACE] = { N_ ("About"), 190 },    [COLUMN_AGE] = { N_ ("Age"), 104 },
  [COLUMN_DUE] = { N_ ("Due"), 200 },
};

struct _KlasterFollowUpRow
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkLabel *first[N_COLUMNS]; /* main line of a column; none for COLUMN_DUE */
  GtkLabel *second[N_COLUMNS]; /* quiet line below it */
  GtkWidget *pill;
};

G_DEFINE_FINAL_TYPE (KlasterFollowUpRow, klaster_follow_up_row, GTK_TYPE_WIDGET)

static GtkLabel *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  /* The width is the column's, whatever the text. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
set_width (GtkWidget *widget, Column column)
{
  double scale = klaster_text_scale_get (widget);

  gtk_widget_set_size_request (widget, (int)(columns[column].width * scale), -1);
  gtk_widget_set_hexpand (widget, column == COLUMN_TEXT);
}

static void
fill_cell (KlasterFollowUpRow *self, Column column)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  set_width (cell, column);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), cell);
  if (column == COLUMN_DUE)
    gtk_box_append (GTK_BOX (cell), self->pill);
  else
    {
      self->first[column] = create_label (column == COLUMN_TEXT ? "name" : NULL);
      gtk_box_append (GTK_BOX (cell), GTK_WIDGET (self->first[column]));
    }
  self->second[column] = create_label ("where");
  gtk_box_append (GTK_BOX (cell), GTK_WIDGET (self->second[column]));
}

static void
klaster_follow_up_row_dispose (GObject *object)
{
  g_clear_pointer (&KLASTER_FOLLOW_UP_ROW (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (klaster_follow_up_row_parent_class)->dispose (object);
}

static void
klaster_follow_up_row_class_init (KlasterFollowUpRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_follow_up_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_follow_up_row_init (KlasterFollowUpRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  gtk_widget_add_css_class (self->box, "kawasan-row");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->pill = klaster_due_pill_new ();
  for (Column column = 0; column < N_COLUMNS; column++)
    fill_cell (self, column);
}

static void
set_texts (KlasterFollowUpRow *self, Column column, const char *first, const char *second)
{
  gtk_label_set_text (self->second[column], second);
  gtk_widget_set_visible (GTK_WIDGET (self->second[column]), *second != '\0');
  if (self->first[column] == NULL)
    return;
  gtk_label_set_text (self->first[column], *first != '\0' ? first : "–");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->first[column]), first);
}

static char *
dup_age (const KlasterFollowUp *follow_up)
{
  if (follow_up->age < 0)
    return g_strdup ("–");
  return g_strdup_printf (
      ngettext ("%d working day", "%d working days", (gulong)follow_up->age), follow_up->age);
}

/* Public functions */

char *
klaster_follow_up_dup_origin (const KlasterFollowUp *follow_up)
{
  g_autofree char *day = NULL;

  if (follow_up->meeting == NULL)
    return g_strdup ("");
  day = klaster_format_date_short (&follow_up->since);
  return g_strdup_printf ("%s, %s", follow_up->meeting_title, day);
}

GtkWidget *
klaster_due_pill_new (void)
{
  GtkWidget *pill = gtk_label_new (NULL);

  gtk_widget_add_css_class (pill, "pill");
  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  gtk_label_set_ellipsize (GTK_LABEL (pill), PANGO_ELLIPSIZE_END);
  return pill;
}

void
klaster_due_pill_show (GtkWidget *pill, const KlasterFollowUp *follow_up, const GDate *today)
{
  g_autofree char *text = klaster_follow_up_dup_due_text (follow_up, today);
  gboolean due_today = follow_up->open && g_date_valid (&follow_up->due)
                       && g_date_compare (&follow_up->due, today) == 0;

  gtk_label_set_text (GTK_LABEL (pill), text);
  gtk_widget_remove_css_class (pill, "overdue");
  gtk_widget_remove_css_class (pill, "today");
  if (follow_up->overdue || due_today)
    gtk_widget_add_css_class (pill, follow_up->overdue ? "overdue" : "today");
}

GtkWidget *
klaster_follow_up_row_new (void)
{
  return g_object_new (KLASTER_TYPE_FOLLOW_UP_ROW, NULL);
}

void
klaster_follow_up_row_show (KlasterFollowUpRow *self,
                            const KlasterFollowUp *follow_up,
                            const GDate *today)
{
  g_autofree char *origin = klaster_follow_up_dup_origin (follow_up);
  g_autofree char *age = dup_age (follow_up);
  g_autofree char *due
      = g_date_valid (&follow_up->due) ? klaster_format_date_short (&follow_up->due) : g_strdup ("");
  const char *place = follow_up->kawasan != NULL ? follow_up->kawasan_name : follow_up->site_name;

  g_return_if_fail (KLASTER_IS_FOLLOW_UP_ROW (self));

  set_texts (self, COLUMN_TEXT, follow_up->text, origin);
  set_texts (self, COLUMN_OPD, follow_up->opd_name, follow_up->state_label);
  set_texts (self, COLUMN_PLACE, place, follow_up->program_title);
  set_texts (self, COLUMN_AGE, age, "");
  set_texts (self, COLUMN_DUE, "", due);
  klaster_due_pill_show (self->pill, follow_up, today);
}

GtkWidget *
klaster_follow_up_row_create_head (void)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);

  gtk_widget_add_css_class (head, "kawasan-head");
  for (Column column = 0; column < N_COLUMNS; column++)
    {
      GtkLabel *label = create_label (NULL);

      gtk_label_set_text (label, _ (columns[column].title));
      set_width (GTK_WIDGET (label), column);
      gtk_box_append (GTK_BOX (head), GTK_WIDGET (label));
    }
  return head;
}
