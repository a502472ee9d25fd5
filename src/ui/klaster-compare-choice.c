#include "klaster-compare-choice.h"

#include <glib/gi18n.h>

struct _KlasterCompareChoice
{
  GtkWidget parent_instance;

  GtkWidget *drop_down;

  KlasterSession *session;
  gboolean filling; /* what the drop-down says now is no choice of the officer */
};

G_DEFINE_FINAL_TYPE (KlasterCompareChoice, klaster_compare_choice, GTK_TYPE_WIDGET)

static void
show_chosen (KlasterCompareChoice *self)
{
  KlasterPeriod former = klaster_session_get_former (self->session);
  KlasterPeriod period = klaster_session_get_period (self->session);
  int distance = klaster_period_is_valid (former) ? klaster_period_distance (former, period) : 0;
  GListModel *labels = gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down));

  self->filling = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down),
                              (guint)distance < g_list_model_get_n_items (labels) ? (guint)distance
                                                                                  : 0);
  self->filling = FALSE;
}

/* The periods of the programme before the one that is shown; the first choice compares with none. Not while one of them is
 * being chosen: the list would go from under the drop-down. */
static void
show_periods (KlasterCompareChoice *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  KlasterPeriod period = klaster_session_get_period (self->session);

  gtk_string_list_append (labels, _ ("Not compared"));
  for (int i = 1; i <= klaster_period_distance (KLASTER_LAUNCH_PERIOD, period); i++)
    {
      g_autofree char *name = klaster_period_dup_short_label (klaster_period_add (period, -i));
      /* Translators: %s is a period. */
      g_autofree char *label = g_strdup_printf (_ ("Since %s"), name);

      gtk_string_list_append (labels, label);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (labels));
  self->filling = FALSE;
  show_chosen (self);
}

static void
on_selected_cb (KlasterCompareChoice *self)
{
  const KlasterPeriod none = { 0 };
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (self->filling || selected == GTK_INVALID_LIST_POSITION)
    return;
  klaster_session_set_compared (
      self->session, selected == 0 ? none
                                   : klaster_period_add (klaster_session_get_period (self->session),
                                                         -(int)selected));
}

static void
klaster_compare_choice_dispose (GObject *object)
{
  KlasterCompareChoice *self = KLASTER_COMPARE_CHOICE (object);

  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_compare_choice_parent_class)->dispose (object);
}

static void
klaster_compare_choice_class_init (KlasterCompareChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_compare_choice_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "periodbar");
}

static void
klaster_compare_choice_init (KlasterCompareChoice *self)
{
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_valign (self->drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->drop_down, _ ("Show what changed since an earlier period"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Compare with an earlier period"), -1);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
}

/* Public functions */

KlasterCompareChoice *
klaster_compare_choice_new (KlasterSession *session)
{
  KlasterCompareChoice *self = g_object_new (KLASTER_TYPE_COMPARE_CHOICE, NULL);

  self->session = g_object_ref (session);
  show_periods (self);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (on_selected_cb), self);
  g_signal_connect_object (session, "notify::period", G_CALLBACK (show_periods), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::compared", G_CALLBACK (show_chosen), self,
                           G_CONNECT_SWAPPED);
  return self;
}
