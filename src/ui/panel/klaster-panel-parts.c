#include "klaster-panel-parts.h"

#include <glib/gi18n.h>

#include "klaster-agenda.h"
#include "klaster-format.h"
#include "klaster-page-parts.h"
#include "klaster-text-scale.h"

/* Names of facts are wrapped after so many letters. */
#define FACT_CHARS 16

/* A place in the store that a button of a panel leads to. */
typedef struct
{
  KlasterSession *session;
  char *entity;
  char *id;
  char *field;
  GVariant *presets;
  gboolean history;
} Target;

static Target *
target_new (KlasterSession *session, const KlasterLink *link, GVariant *presets, gboolean history)
{
  Target *target = g_new0 (Target, 1);

  target->session = g_object_ref (session);
  target->entity = g_strdup (link->entity);
  target->id = g_strdup (link->id);
  target->field = g_strdup (link->field);
  target->presets = presets == NULL ? NULL : g_variant_ref_sink (presets);
  target->history = history;
  return target;
}

static void
target_free (Target *target, GClosure *closure)
{
  g_object_unref (target->session);
  g_free (target->entity);
  g_free (target->id);
  g_free (target->field);
  g_clear_pointer (&target->presets, g_variant_unref);
  g_free (target);
}

static void
on_target_clicked_cb (GtkButton *button, Target *target)
{
  if (target->history && target->id != NULL)
    klaster_session_request_history (target->session, target->entity, target->id, target->field);
  else
    klaster_session_request_edit (target->session, target->entity, target->id, target->presets);
}

static void
connect_target (GtkWidget *button, Target *target)
{
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_target_clicked_cb), target,
                         (GClosureNotify)target_free, 0);
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A flat button around CHILD that opens the history of what it shows. */
static GtkWidget *
create_history_button (KlasterSession *session,
                       GtkWidget *child,
                       const char *name,
                       const char *value,
                       const KlasterLink *link)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *label = g_strdup_printf ("%s: %s", name, value);

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "fact-button");
  gtk_widget_set_tooltip_text (button, _ ("Show the history of this figure"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  connect_target (button, target_new (session, link, NULL, TRUE));
  return button;
}

/* A button over the whole width with one or two lines. */
static GtkWidget *
create_row (const char *first, const char *second)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), create_label (first, NULL));
  if (second != NULL && *second != '\0')
    gtk_box_append (GTK_BOX (box), create_label (second, "fact-name"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure-button");
  return button;
}

/* Public functions */

GtkBox *
klaster_panel_add_section (GtkBox *box, const char *title)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = create_label (title, "section-title");

  if (gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL)
    {
      GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

      gtk_widget_set_margin_top (line, 6);
      gtk_box_append (box, line);
    }
  gtk_box_append (GTK_BOX (section), label);
  gtk_box_append (box, section);
  return GTK_BOX (section);
}

GtkWidget *
klaster_panel_add_text (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = create_label (text, css_class);

  gtk_box_append (box, label);
  return label;
}

void
klaster_panel_add_fact (GtkBox *box,
                        KlasterSession *session,
                        const char *name,
                        const char *value,
                        const KlasterLink *link)
{
  GtkWidget *first = create_label (name, "fact-name");
  /* Large text leaves no room for the value beside its name. */
  gboolean large = klaster_text_scale_get (first) > KLASTER_LARGE_TEXT;
  GtkWidget *line
      = gtk_box_new (large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, large ? 0 : 8);
  gboolean known = value != NULL && *value != '\0';
  GtkWidget *second
      = create_label (known ? value : _ ("not entered yet"), known ? NULL : "missing");

  if (known && link != NULL && link->id != NULL)
    second = create_history_button (session, second, name, value, link);
  gtk_label_set_width_chars (GTK_LABEL (first), FACT_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (first), FACT_CHARS);
  gtk_widget_set_valign (first, GTK_ALIGN_START);
  gtk_widget_set_hexpand (second, TRUE);
  gtk_box_append (GTK_BOX (line), first);
  gtk_box_append (GTK_BOX (line), second);
  gtk_box_append (box, line);
}

GtkBox *
klaster_panel_add_pills (GtkBox *box)
{
  GtkBox *pills = klaster_page_bar_new (6);

  gtk_box_append (box, GTK_WIDGET (pills));
  return pills;
}

GtkWidget *
klaster_panel_create_pill (const char *text, guint32 color)
{
  GtkWidget *label = gtk_label_new (NULL);

  if (color != 0)
    {
      /* Colour stands as a dot beside the word, so that the word keeps its contrast. */
      g_autofree char *escaped = g_markup_escape_text (text, -1);
      g_autofree char *markup
          = g_strdup_printf ("<span foreground=\"#%06x\">●</span> %s", color, escaped);

      gtk_label_set_markup (GTK_LABEL (label), markup);
    }
  else
    gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "pill");
  return label;
}

GtkWidget *
klaster_panel_create_figure (KlasterSession *session,
                             const char *number,
                             const char *unit,
                             const char *below,
                             const KlasterLink *link)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *big = create_label (number, "big");
  GtkWidget *word = create_label (unit, "unit");
  GtkWidget *button;

  gtk_label_set_wrap (GTK_LABEL (big), FALSE);
  gtk_label_set_wrap (GTK_LABEL (word), FALSE);
  gtk_widget_set_valign (word, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (big, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (line), big);
  gtk_box_append (GTK_BOX (line), word);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), create_label (below, "fact-name"));
  gtk_widget_set_hexpand (box, TRUE);
  if (link == NULL || link->entity == NULL || link->id == NULL)
    return box;
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure-button");
  gtk_widget_set_tooltip_text (button, _ ("Show the history of this figure"));
  connect_target (button, target_new (session, link, NULL, TRUE));
  return button;
}

GtkWidget *
klaster_panel_create_record_row (KlasterSession *session,
                                 const char *first,
                                 const char *second,
                                 const KlasterLink *link)
{
  GtkWidget *button = create_row (first, second);

  connect_target (button, target_new (session, link, NULL, FALSE));
  return button;
}

/* A place that a row leads to. */
typedef struct
{
  KlasterSession *session;
  KlasterPlaceKind kind;
  char *id;
} Leading;

static void
leading_free (Leading *leading, GClosure *closure)
{
  g_object_unref (leading->session);
  g_free (leading->id);
  g_free (leading);
}

static void
on_place_clicked_cb (GtkButton *button, Leading *leading)
{
  klaster_session_set_place (leading->session, leading->kind, leading->id);
}

GtkWidget *
klaster_panel_create_place_row (KlasterSession *session,
                                const char *first,
                                const char *second,
                                KlasterPlaceKind kind,
                                const char *id)
{
  Leading *leading = g_new (Leading, 1);
  GtkWidget *button = create_row (first, second);

  *leading = (Leading){ g_object_ref (session), kind, g_strdup (id) };
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_place_clicked_cb), leading,
                         (GClosureNotify)leading_free, 0);
  return button;
}

void
klaster_panel_add_missing (GtkBox *box,
                           KlasterSession *session,
                           const KlasterMissing *missing,
                           GVariant *presets)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = create_label (missing->sentence, "missing");
  GtkWidget *button = gtk_button_new_with_label (_ ("Fill in"));

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  connect_target (button, target_new (session, &missing->link, presets, FALSE));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  missing->sentence, -1);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (box, line);
}

void
klaster_panel_add_dates (GtkBox *box, KlasterSession *session, GPtrArray *dates, guint limit)
{
  for (guint i = 0; i < MIN (dates->len, limit); i++)
    {
      const KlasterDated *dated = dates->pdata[i];
      g_autofree char *day = klaster_format_date_short (&dated->date);
      g_autofree char *when = klaster_dated_dup_state (dated, TRUE);
      g_autofree char *second
          = dated->state == KLASTER_DATED_OVERDUE ? g_strdup_printf (
                "%s · %s: %s", day, klaster_dated_state_get_label (dated->state), when)
                                                  : g_strdup_printf ("%s · %s", day, when);

      gtk_box_append (
          box, klaster_panel_create_record_row (session, dated->title, second, &dated->link));
    }
}

void
klaster_panel_add_changes (GtkBox *box, KlasterSession *session, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const KlasterChangeLine *change = changes->pdata[i];
      g_autofree char *time = klaster_format_iso_time (change->time);
      g_autofree char *second = g_strdup_printf (
          "%s · %s", time, *change->officer != '\0' ? change->officer : _ ("officer not named"));
      GtkWidget *row
          = klaster_panel_create_record_row (session, change->what, second, &change->link);

      gtk_box_append (box, row);
    }
}

void
klaster_panel_add_comparison (GtkBox *box,
                              KlasterSession *session,
                              const KlasterComparison *comparison)
{
  GtkBox *section;

  if (comparison == NULL)
    return;
  section = klaster_panel_add_section (box, comparison->title);
  if (*comparison->sentence != '\0')
    klaster_panel_add_text (section, comparison->sentence, NULL);
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const KlasterComparisonRow *row = comparison->rows->pdata[i];

      klaster_panel_add_fact (section, session, row->name, row->text, NULL);
    }
}

GtkWidget *
klaster_panel_create_edit_button (KlasterSession *session,
                                  const char *label,
                                  const KlasterLink *link,
                                  GVariant *presets)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  connect_target (button, target_new (session, link, presets, FALSE));
  return button;
}

GtkWidget *
klaster_panel_create_add_button (KlasterSession *session,
                                 const char *label,
                                 const char *entity,
                                 const char *field,
                                 const char *value)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  const KlasterLink link = { .entity = entity };
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", field, value);
  connect_target (button, target_new (session, &link, g_variant_builder_end (&presets), FALSE));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "add-button");
  return button;
}
