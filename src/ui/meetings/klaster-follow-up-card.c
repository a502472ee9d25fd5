#include "klaster-follow-up-card.h"

#include <glib/gi18n.h>

#include "klaster-follow-up-row.h"

#define LINE_GAP 3
#define TEXT_LINES 2
#define ARROW_SIZE 26

struct _KlasterFollowUpCard
{
  GtkWidget parent_instance;

  /* Owned */
  KlasterFollowUpItem *item;
};

G_DEFINE_FINAL_TYPE (KlasterFollowUpCard, klaster_follow_up_card, GTK_TYPE_WIDGET)

static const KlasterTextStyle text_style = { .strong = TRUE, .lines = TEXT_LINES };
static const KlasterTextStyle quiet_style = { .quiet = TRUE };

/* ---- arrows */

static KlasterFollowUpColumn
get_column (KlasterFollowUpCard *self)
{
  return klaster_follow_up_get_column (klaster_follow_up_item_get (self->item));
}

static gboolean
has_arrow (KlasterFollowUpCard *self, int step)
{
  KlasterFollowUpColumn column = get_column (self);

  return step < 0 ? column > KLASTER_FOLLOW_UP_OPEN : column < KLASTER_FOLLOW_UP_CLOSED;
}

/* The right arrow ends at the right edge, the left one stands before it. */
static int
get_arrow_x (KlasterFollowUpCard *self, int step)
{
  int right = gtk_widget_get_width (GTK_WIDGET (self)) - ARROW_SIZE;

  return step < 0 && has_arrow (self, 1) ? right - ARROW_SIZE : right;
}

static void
draw_arrow (KlasterFollowUpCard *self, GtkSnapshot *snapshot, int step)
{
  float x = (float)get_arrow_x (self, step);
  float y = (float)(gtk_widget_get_height (GTK_WIDGET (self)) - ARROW_SIZE);
  cairo_t *cr;
  GdkRGBA color;

  if (!has_arrow (self, step))
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y, ARROW_SIZE, ARROW_SIZE));
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_translate (cr, x + ARROW_SIZE / 2.0, y + ARROW_SIZE / 2.0);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, -step * 3, -5);
  cairo_line_to (cr, step * 3, 0);
  cairo_line_to (cr, -step * 3, 5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* ---- drawing */

static void
klaster_follow_up_card_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterFollowUpCard *self = KLASTER_FOLLOW_UP_CARD (widget);
  int width = gtk_widget_get_width (widget), y = 0;
  const KlasterFollowUp *follow_up;
  const GDate *today;
  g_autofree char *due = NULL;

  if (self->item == NULL)
    return;
  follow_up = klaster_follow_up_item_get (self->item);
  today = klaster_follow_up_item_get_today (self->item);
  due = klaster_follow_up_dup_due_text (follow_up, today);
  y += klaster_draw_text (widget, snapshot, follow_up->text, &text_style, 0, y, width) + LINE_GAP;
  y += klaster_draw_text (widget, snapshot, follow_up->opd_name, &quiet_style, 0, y, width);
  klaster_draw_text (widget, snapshot,
                     follow_up->kawasan != NULL ? follow_up->kawasan_name : follow_up->site_name,
                     &quiet_style, 0, y, width);
  klaster_draw_pill (widget, snapshot, due, klaster_follow_up_get_pill (follow_up, today), 0,
                     gtk_widget_get_height (widget) - klaster_pill_get_height (widget),
                     width - 2 * ARROW_SIZE);
  draw_arrow (self, snapshot, -1);
  draw_arrow (self, snapshot, 1);
}

/* All cards are of one height: two lines of text, OPD, place, and what is due. */
static void
klaster_follow_up_card_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 180;
  else
    *minimum = *natural = TEXT_LINES * klaster_text_get_line_height (widget, &text_style)
                          + 2 * klaster_text_get_line_height (widget, &quiet_style) + 3 * LINE_GAP
                          + klaster_pill_get_height (widget);
}

static gboolean
klaster_follow_up_card_query_tooltip (GtkWidget *widget,
                                      int x,
                                      int y,
                                      gboolean by_key,
                                      GtkTooltip *tooltip)
{
  KlasterFollowUpCard *self = KLASTER_FOLLOW_UP_CARD (widget);
  int step;

  if (self->item == NULL)
    return FALSE;
  step = klaster_follow_up_card_find_step (self, x, y);
  gtk_tooltip_set_text (tooltip, step < 0   ? _ ("Move to the column before")
                                 : step > 0 ? _ ("Move to the next column")
                                            : klaster_follow_up_item_get (self->item)->text);
  return TRUE;
}

/* ---- overrides */

static void
klaster_follow_up_card_dispose (GObject *object)
{
  g_clear_object (&KLASTER_FOLLOW_UP_CARD (object)->item);
  G_OBJECT_CLASS (klaster_follow_up_card_parent_class)->dispose (object);
}

static void
klaster_follow_up_card_class_init (KlasterFollowUpCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klaster_follow_up_card_dispose;
  widget_class->snapshot = klaster_follow_up_card_snapshot;
  widget_class->measure = klaster_follow_up_card_measure;
  widget_class->query_tooltip = klaster_follow_up_card_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
klaster_follow_up_card_init (KlasterFollowUpCard *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "board-card");
}

/* Public functions */

GtkWidget *
klaster_follow_up_card_new (void)
{
  return g_object_new (KLASTER_TYPE_FOLLOW_UP_CARD, NULL);
}

void
klaster_follow_up_card_show (KlasterFollowUpCard *self, KlasterFollowUpItem *item)
{
  g_return_if_fail (KLASTER_IS_FOLLOW_UP_CARD (self));

  klaster_follow_up_show_item (GTK_WIDGET (self), &self->item, item);
}

KlasterFollowUpItem *
klaster_follow_up_card_get_item (KlasterFollowUpCard *self)
{
  g_return_val_if_fail (KLASTER_IS_FOLLOW_UP_CARD (self), NULL);

  return self->item;
}

int
klaster_follow_up_card_find_step (KlasterFollowUpCard *self, double x, double y)
{
  int top = gtk_widget_get_height (GTK_WIDGET (self)) - ARROW_SIZE;

  for (int step = -1; self->item != NULL && step <= 1; step += 2)
    {
      int left = get_arrow_x (self, step);

      if (has_arrow (self, step) && y >= top && x >= left && x < left + ARROW_SIZE)
        return step;
    }
  return 0;
}
