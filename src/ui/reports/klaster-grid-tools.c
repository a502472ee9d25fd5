#include "klaster-grid-tools.h"

#include <glib/gi18n.h>

#include "klaster-page-parts.h"
#include "klaster-report-states.h"

struct _KlasterGridTools
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *by_site; /* toggle */
  GtkDropDown *periods, *sites, *states;

  /* owned */
  KlasterSession *session;
  GPtrArray *site_ids; /* of the sites in the list */

  KlasterPeriod first_period;
  gboolean filling; /* the lists are filled by us */
};

G_DEFINE_FINAL_TYPE (KlasterGridTools, klaster_grid_tools, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  STATE_CHOSEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
on_toggled_cb (KlasterGridTools *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, NULL);
}

static void
on_period_chosen_cb (KlasterGridTools *self)
{
  guint at = gtk_drop_down_get_selected (self->periods);

  if (!self->filling && at != GTK_INVALID_LIST_POSITION)
    klaster_session_set_period (self->session, klaster_period_add (self->first_period, (int)at));
}

static void
on_site_chosen_cb (KlasterGridTools *self)
{
  guint at = gtk_drop_down_get_selected (self->sites);

  if (!self->filling && at < self->site_ids->len)
    g_signal_emit (self, signals[CHOSEN], 0, self->site_ids->pdata[at]);
}

static void
on_state_chosen_cb (KlasterGridTools *self)
{
  g_signal_emit (self, signals[STATE_CHOSEN], 0);
}

/* Choices of the field "state", between "all" and "no report yet". */
static const KlasterChoice *
get_states (void)
{
  return klaster_entity_get_field (klaster_entity_get ("report"), "state")->choices;
}

static void
fill_states (KlasterGridTools *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("All states"));
  for (const KlasterChoice *state = get_states (); state->key != NULL; state++)
    gtk_string_list_append (list, _ (state->label));
  gtk_string_list_append (list, _ ("No report yet"));
  gtk_drop_down_set_model (self->states, G_LIST_MODEL (list));
}

static void
fill_periods (KlasterGridTools *self, const KlasterReportGrid *grid)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  int at = klaster_period_distance (grid->first, grid->period);

  self->first_period = grid->first;
  for (guint i = 0; i < grid->n_periods; i++)
    {
      g_autofree char *label
          = klaster_period_dup_label (klaster_period_add (self->first_period, (int)i));

      gtk_string_list_append (list, label);
    }
  gtk_drop_down_set_model (self->periods, G_LIST_MODEL (list));
  if (at >= 0)
    gtk_drop_down_set_selected (self->periods, (guint)at);
}

/* The sites of a period; the list stays while the periods of one of them are shown. */
static void
fill_sites (KlasterGridTools *self, const KlasterReportGrid *grid)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->site_ids, 0);
  for (guint i = 0; i < grid->rows->len; i++)
    {
      const KlasterReportGridRow *row = grid->rows->pdata[i];
      g_autofree char *name = g_strdup_printf ("%s, %s", row->title, row->subtitle);

      if (row->report.site == NULL)
        continue;
      gtk_string_list_append (list, name);
      g_ptr_array_add (self->site_ids, g_strdup (row->report.site));
    }
  gtk_drop_down_set_model (self->sites, G_LIST_MODEL (list));
}

static void
select_site (KlasterGridTools *self, const KlasterReportGrid *grid)
{
  for (guint i = 0; i < self->site_ids->len; i++)
    if (g_strcmp0 (self->site_ids->pdata[i], grid->site) == 0)
      gtk_drop_down_set_selected (self->sites, i);
}

/* Children */

static GtkDropDown *
create_list (KlasterGridTools *self, const char *label, GCallback chosen)
{
  GtkWidget *list = gtk_drop_down_new (NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (list, label);
  if (chosen != NULL)
    g_signal_connect_object (list, "notify::selected", chosen, self, G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (list);
}

static GtkWidget *
create_toggle (KlasterGridTools *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *by_period = gtk_toggle_button_new_with_label (_ ("One period"));

  self->by_site = gtk_toggle_button_new_with_label (_ ("One site"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->by_site), GTK_TOGGLE_BUTTON (by_period));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (by_period), TRUE);
  gtk_widget_set_tooltip_text (by_period, _ ("The sites of one period, one below the other"));
  gtk_widget_set_tooltip_text (self->by_site, _ ("The periods of one site, one below the other"));
  g_signal_connect_object (self->by_site, "toggled", G_CALLBACK (on_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), by_period);
  gtk_box_append (GTK_BOX (box), self->by_site);
  return box;
}

static void
create_children (KlasterGridTools *self)
{
  GtkBox *box = klaster_page_bar_new (8);
  GtkWidget *menu = gtk_menu_button_new ();
  GtkWidget *save = gtk_button_new_from_icon_name ("document-save-symbolic");
  GtkWidget *approve = gtk_button_new_with_label (_ ("Approve the period…"));
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autoptr (GMenuModel) model = klaster_grid_tools_create_menu ();

  self->periods = create_list (self, _ ("Period"), G_CALLBACK (on_period_chosen_cb));
  self->sites = create_list (self, _ ("Site"), G_CALLBACK (on_site_chosen_cb));
  gtk_widget_hide (GTK_WIDGET (self->sites));
  self->states = create_list (self, _ ("State of the reports"), NULL);
  fill_states (self);
  g_signal_connect_object (self->states, "notify::selected", G_CALLBACK (on_state_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (space, TRUE);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (menu), _ ("This report"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu), model);
  gtk_widget_set_tooltip_text (menu, _ ("The report of the row in which the cursor stands"));
  gtk_widget_set_tooltip_text (save, _ ("Save as a file"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "grid.export");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (approve), "grid.approve-period");
  gtk_box_append (box, create_toggle (self));
  gtk_box_append (box, GTK_WIDGET (self->periods));
  gtk_box_append (box, GTK_WIDGET (self->sites));
  gtk_box_append (box, GTK_WIDGET (self->states));
  gtk_box_append (box, space);
  gtk_box_append (box, save);
  gtk_box_append (box, menu);
  gtk_box_append (box, approve);
  self->box = GTK_WIDGET (box);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* Overrides */

static void
klaster_grid_tools_dispose (GObject *object)
{
  KlasterGridTools *self = KLASTER_GRID_TOOLS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_grid_tools_parent_class)->dispose (object);
}

static void
klaster_grid_tools_finalize (GObject *object)
{
  g_ptr_array_unref (KLASTER_GRID_TOOLS (object)->site_ids);
  G_OBJECT_CLASS (klaster_grid_tools_parent_class)->finalize (object);
}

static void
klaster_grid_tools_class_init (KlasterGridToolsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_grid_tools_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_grid_tools_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[STATE_CHOSEN] = g_signal_new ("state-chosen", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_grid_tools_init (KlasterGridTools *self)
{
  self->site_ids = g_ptr_array_new_with_free_func (g_free);
  create_children (self);
}

/* Public functions */

KlasterGridTools *
klaster_grid_tools_new (KlasterSession *session)
{
  KlasterGridTools *self = g_object_new (KLASTER_TYPE_GRID_TOOLS, NULL);

  self->session = g_object_ref (session);
  return self;
}

void
klaster_grid_tools_show (KlasterGridTools *self, const KlasterReportGrid *grid)
{
  g_return_if_fail (KLASTER_IS_GRID_TOOLS (self) && grid != NULL);

  self->filling = TRUE;
  fill_periods (self, grid);
  if (grid->site == NULL && grid->n_hidden == 0)
    fill_sites (self, grid);
  else if (grid->site != NULL)
    select_site (self, grid);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->sites), grid->site != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->periods), grid->site == NULL);
}

gboolean
klaster_grid_tools_get_by_site (KlasterGridTools *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->by_site));
}

const char *
klaster_grid_tools_get_state (KlasterGridTools *self)
{
  guint at = gtk_drop_down_get_selected (self->states);

  if (at == 0 || at == GTK_INVALID_LIST_POSITION)
    return NULL;
  for (const KlasterChoice *state = get_states (); state->key != NULL; state++)
    if (--at == 0)
      return state->key;
  return KLASTER_REPORT_GRID_NO_REPORT;
}

void
klaster_grid_tools_show_all_states (KlasterGridTools *self)
{
  gtk_drop_down_set_selected (self->states, 0);
}

GMenuModel *
klaster_grid_tools_create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) states = g_menu_new ();

  g_menu_append (menu, _ ("Open the report"), "grid.open");
  for (guint i = 0; i < KLASTER_N_REPORT_VERBS; i++)
    {
      g_autofree char *name = g_strdup_printf ("grid.%s", klaster_report_verb_get_key (i));

      g_menu_append (states, klaster_report_verb_get_label (i), name);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (states));
  return G_MENU_MODEL (menu);
}
