#include "klaster-state-mark.h"

#include <adwaita.h>

#include "klaster-map-marks.h"

#define SIZE 22

struct _KlasterStateMark
{
  GtkWidget parent_instance;

  KlasterReportState state;
  KlasterKawasanStyle style;
  gboolean kelurahan;
  gboolean unfilled;
  gboolean area; /* the mark of a kawasan */
  double part; /* of a partly filled report; 0: not known */
};

G_DEFINE_FINAL_TYPE (KlasterStateMark, klaster_state_mark, GTK_TYPE_WIDGET)

static void
klaster_state_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterStateMark *self = KLASTER_STATE_MARK (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  KlasterMapMode mode = adw_style_manager_get_dark (adw_style_manager_get_default ())
                            ? KLASTER_MAP_DARK
                            : KLASTER_MAP_LIGHT;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot,
                                           &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));

  if (self->area)
    klaster_map_draw_area_mark (cr, width / 2.0, height / 2.0, SIZE - 2, self->style, mode);
  else if (self->part > 0)
    klaster_map_draw_part_mark (cr, width / 2.0, height / 2.0, SIZE, self->part, self->kelurahan,
                                mode);
  else
    klaster_map_draw_state_mark (cr, width / 2.0, height / 2.0, SIZE, self->state, self->kelurahan,
                                 self->unfilled, mode);
  cairo_destroy (cr);
}

static void
klaster_state_mark_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = SIZE + 2;
}

static void
klaster_state_mark_class_init (KlasterStateMarkClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = klaster_state_mark_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = klaster_state_mark_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
klaster_state_mark_init (KlasterStateMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/* Public functions */

GtkWidget *
klaster_state_mark_new (KlasterReportState state, gboolean kelurahan, gboolean unfilled)
{
  KlasterStateMark *self = g_object_new (KLASTER_TYPE_STATE_MARK, NULL);

  self->state = state;
  self->kelurahan = kelurahan;
  self->unfilled = unfilled;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  klaster_report_state_get_label (state), -1);
  return GTK_WIDGET (self);
}

GtkWidget *
klaster_part_mark_new (double part, gboolean kelurahan)
{
  GtkWidget *mark = klaster_state_mark_new (KLASTER_REPORT_PARTLY, kelurahan, FALSE);

  KLASTER_STATE_MARK (mark)->part = part;
  return mark;
}

GtkWidget *
klaster_area_mark_new (gboolean kpp)
{
  KlasterStateMark *self = g_object_new (KLASTER_TYPE_STATE_MARK, NULL);

  self->area = TRUE;
  self->style = kpp ? KLASTER_KAWASAN_KPP : KLASTER_KAWASAN_PENDAMPINGAN;
  return GTK_WIDGET (self);
}
