#include "klaster-follow-up-row.h"

#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-text-scale.h"

#define GAP 16
#define LINE_GAP 3

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
  [COLUMN_TEXT] = { N_ ("Follow-up"), 240 }, [COLUMN_OPD] = { N_ ("OPD"), 230 },
  [COLUMN_PLACE] = { N_ ("About"), 190 },    [COLUMN_AGE] = { N_ ("Age"), 104 },
  [COLUMN_DUE] = { N_ ("Due"), 200 },
};

static const KlasterTextStyle plain_style = { 0 };
static const KlasterTextStyle strong_style = { .strong = TRUE };
static const KlasterTextStyle quiet_style = { .quiet = TRUE };

struct _KlasterFollowUpRow
{
  GtkWidget parent_instance;

  /* Owned */
  KlasterFollowUpItem *item;
};

G_DEFINE_FINAL_TYPE (KlasterFollowUpRow, klaster_follow_up_row, GTK_TYPE_WIDGET)

/* ---- texts */

static char *
dup_origin (const KlasterFollowUp *follow_up)
{
  g_autofree char *day = NULL;

  if (follow_up->meeting == NULL)
    return g_strdup ("");
  day = klaster_format_date_short (&follow_up->since);
  return g_strdup_printf ("%s, %s", follow_up->meeting_title, day);
}

static char *
dup_age (const KlasterFollowUp *follow_up)
{
  if (follow_up->age < 0)
    return g_strdup ("–");
  return g_strdup_printf (ngettext ("%d working day", "%d working days", (gulong)follow_up->age),
                          follow_up->age);
}

/* Below the pill; that of a closed one says what day it is. */
static char *
dup_due_day (const KlasterFollowUp *follow_up)
{
  g_autofree char *day = klaster_format_date_short (&follow_up->due);

  if (!g_date_valid (&follow_up->due))
    return g_strdup ("");
  /* Translators: %s is the day on which something was due. */
  return follow_up->open ? g_steal_pointer (&day) : g_strdup_printf (_ ("due %s"), day);
}

/* ---- drawing */

static int
get_width (GtkWidget *widget, Column column)
{
  return (int)(columns[column].width * klaster_text_scale_get (widget));
}

/* Left edges of the columns, and the right one of the last. */
static void
place_columns (GtkWidget *widget, int edges[N_COLUMNS + 1])
{
  edges[N_COLUMNS] = gtk_widget_get_width (widget) + GAP;
  for (int column = N_COLUMNS - 1; column > COLUMN_TEXT; column--)
    edges[column] = edges[column + 1] - GAP - get_width (widget, (Column)column);
  edges[COLUMN_TEXT] = 0;
}

/* Two lines, or one in the middle. */
static void
draw_cell (GtkWidget *widget,
           GtkSnapshot *snapshot,
           const int edges[N_COLUMNS + 1],
           Column column,
           const char *first,
           const char *second)
{
  const KlasterTextStyle *style = column == COLUMN_TEXT ? &strong_style : &plain_style;
  int width = edges[column + 1] - GAP - edges[column];
  int height = klaster_text_get_line_height (widget, style);
  int y;

  if (*second != '\0')
    height += LINE_GAP + klaster_text_get_line_height (widget, &quiet_style);
  y = (gtk_widget_get_height (widget) - height) / 2;
  y += klaster_draw_text (widget, snapshot, *first != '\0' ? first : "–", style, edges[column], y,
                          width);
  klaster_draw_text (widget, snapshot, second, &quiet_style, edges[column], y + LINE_GAP, width);
}

static void
draw_due (GtkWidget *widget,
          GtkSnapshot *snapshot,
          const int edges[N_COLUMNS + 1],
          const KlasterFollowUp *follow_up,
          const GDate *today)
{
  g_autofree char *due = klaster_follow_up_dup_due_text (follow_up, today);
  g_autofree char *day = dup_due_day (follow_up);
  int x = edges[COLUMN_DUE], width = edges[COLUMN_DUE + 1] - GAP - x;
  int height = klaster_pill_get_height (widget);
  int y;

  if (*day != '\0')
    height += LINE_GAP + klaster_text_get_line_height (widget, &quiet_style);
  y = (gtk_widget_get_height (widget) - height) / 2;
  y += klaster_draw_pill (widget, snapshot, due, klaster_follow_up_get_pill (follow_up, today), x,
                          y, width);
  klaster_draw_text (widget, snapshot, day, &quiet_style, x, y + LINE_GAP, width);
}

static void
klaster_follow_up_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterFollowUpRow *self = KLASTER_FOLLOW_UP_ROW (widget);
  const KlasterFollowUp *follow_up;
  g_autofree char *origin = NULL;
  g_autofree char *age = NULL;
  int edges[N_COLUMNS + 1];

  if (self->item == NULL)
    return;
  follow_up = klaster_follow_up_item_get (self->item);
  origin = dup_origin (follow_up);
  age = dup_age (follow_up);
  place_columns (widget, edges);
  draw_cell (widget, snapshot, edges, COLUMN_TEXT, follow_up->text, origin);
  draw_cell (widget, snapshot, edges, COLUMN_OPD, follow_up->opd_name, follow_up->state_label);
  draw_cell (widget, snapshot, edges, COLUMN_PLACE,
             follow_up->kawasan != NULL ? follow_up->kawasan_name : follow_up->site_name,
             follow_up->program_title);
  draw_cell (widget, snapshot, edges, COLUMN_AGE, age, "");
  draw_due (widget, snapshot, edges, follow_up, klaster_follow_up_item_get_today (self->item));
}

static void
klaster_follow_up_row_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  int size = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    size = klaster_pill_get_height (widget) + LINE_GAP
           + klaster_text_get_line_height (widget, &quiet_style);
  else
    for (Column column = 0; column < N_COLUMNS; column++)
      size += get_width (widget, column) + (column > 0 ? GAP : 0);
  *minimum = *natural = size;
}

static gboolean
klaster_follow_up_row_query_tooltip (GtkWidget *widget,
                                     int x,
                                     int y,
                                     gboolean by_key,
                                     GtkTooltip *tooltip)
{
  KlasterFollowUpRow *self = KLASTER_FOLLOW_UP_ROW (widget);
  const KlasterFollowUp *follow_up;
  g_autofree char *text = NULL;

  if (self->item == NULL)
    return FALSE;
  follow_up = klaster_follow_up_item_get (self->item);
  text = g_strjoin ("\n", follow_up->text, follow_up->opd_name, NULL);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* ---- overrides */

static void
klaster_follow_up_row_dispose (GObject *object)
{
  g_clear_object (&KLASTER_FOLLOW_UP_ROW (object)->item);
  G_OBJECT_CLASS (klaster_follow_up_row_parent_class)->dispose (object);
}

static void
klaster_follow_up_row_class_init (KlasterFollowUpRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klaster_follow_up_row_dispose;
  widget_class->snapshot = klaster_follow_up_row_snapshot;
  widget_class->measure = klaster_follow_up_row_measure;
  widget_class->query_tooltip = klaster_follow_up_row_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
klaster_follow_up_row_init (KlasterFollowUpRow *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kawasan-row");
}

/* Public functions */

KlasterPillKind
klaster_follow_up_get_pill (const KlasterFollowUp *follow_up, const GDate *today)
{
  if (follow_up->overdue)
    return KLASTER_PILL_OVERDUE;
  return follow_up->open && g_date_valid (&follow_up->due)
                 && g_date_compare (&follow_up->due, today) == 0
             ? KLASTER_PILL_TODAY
             : KLASTER_PILL_PLAIN;
}

void
klaster_follow_up_show_item (GtkWidget *widget,
                             KlasterFollowUpItem **kept,
                             KlasterFollowUpItem *item)
{
  const KlasterFollowUp *follow_up;
  g_autofree char *due = NULL;
  g_autofree char *spoken = NULL;

  g_set_object (kept, item);
  gtk_widget_queue_draw (widget);
  if (item == NULL)
    return;
  follow_up = klaster_follow_up_item_get (item);
  due = klaster_follow_up_dup_due_text (follow_up, klaster_follow_up_item_get_today (item));
  spoken = g_strjoin (", ", follow_up->text, due,
                      follow_up->opd != NULL ? follow_up->opd_name : NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

GtkWidget *
klaster_follow_up_row_new (void)
{
  return g_object_new (KLASTER_TYPE_FOLLOW_UP_ROW, NULL);
}

void
klaster_follow_up_row_show (KlasterFollowUpRow *self, KlasterFollowUpItem *item)
{
  g_return_if_fail (KLASTER_IS_FOLLOW_UP_ROW (self));

  klaster_follow_up_show_item (GTK_WIDGET (self), &self->item, item);
}

GtkWidget *
klaster_follow_up_row_create_head (void)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  gtk_widget_add_css_class (head, "kawasan-head");
  for (Column column = 0; column < N_COLUMNS; column++)
    {
      GtkWidget *label = gtk_label_new (_ (columns[column].title));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_size_request (label, get_width (label, column), -1);
      gtk_widget_set_hexpand (label, column == COLUMN_TEXT);
      gtk_box_append (GTK_BOX (head), label);
    }
  return head;
}
