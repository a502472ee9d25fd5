#include "klaster-needs-list.h"

#include <glib/gi18n.h>

#include "klaster-panel-parts.h"
#include "klaster-write.h"

/* What a button of the list acts on. */
typedef struct
{
  KlasterSession *session;
  KlasterMatrix *matrix;
  int column;
  char *program;
  char *title; /* of the programme */
  char *need;
} Link;

static Link *
link_new (KlasterSession *session, KlasterMatrix *matrix, int column, const char *need)
{
  Link *link = g_new0 (Link, 1);

  link->session = g_object_ref (session);
  link->matrix = klaster_matrix_ref (matrix);
  link->column = column;
  link->need = g_strdup (need);
  return link;
}

static void
link_free (Link *link)
{
  g_object_unref (link->session);
  klaster_matrix_unref (link->matrix);
  g_free (link->program);
  g_free (link->title);
  g_free (link->need);
  g_free (link);
}

static void
closure_free (gpointer data, GClosure *closure)
{
  link_free (data);
}

static void
connect (GtkWidget *widget, const char *signal, GCallback callback, Link *link)
{
  g_signal_connect_data (widget, signal, callback, link, closure_free, 0);
}

/* ---- unlinking */

static void
on_unlink_clicked_cb (GtkWidget *button, const Link *link)
{
  klaster_needs_list_link (link->session, link->program, link->title, NULL);
}

static GtkWidget *
create_answer (KlasterSession *session,
               KlasterMatrix *matrix,
               int column,
               const KlasterMatrixAnswer *answer)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  g_autofree char *second = g_strdup_printf ("%s · %d", answer->opd, answer->year);
  const KlasterLink of = { .entity = "opd_program", .id = answer->id };
  GtkWidget *line = klaster_panel_create_record_row (session, answer->title, second, &of);
  Link *link = link_new (session, matrix, column, NULL);

  link->program = g_strdup (answer->id);
  link->title = g_strdup (answer->title);
  gtk_widget_set_hexpand (line, TRUE);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("This programme does not answer the need"));
  connect (button, "clicked", G_CALLBACK (on_unlink_clicked_cb), link);
  gtk_box_append (GTK_BOX (row), line);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

/* ---- linking */

static void
on_choice_clicked_cb (GtkWidget *button, const Link *link)
{
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);

  gtk_popover_popdown (GTK_POPOVER (popover));
  klaster_needs_list_link (link->session, link->program, link->title, link->need);
}

static GtkWidget *
create_choice (const Link *link, const KlasterMatrixProgram *program)
{
  GtkWidget *button = gtk_button_new_with_label (program->title);
  Link *of = link_new (link->session, link->matrix, link->column, link->need);

  of->program = g_strdup (program->id);
  of->title = g_strdup (program->title);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  connect (button, "clicked", G_CALLBACK (on_choice_clicked_cb), of);
  return button;
}

/* Programmes of the kawasan that answer another need, or none. */
static void
on_popover_shown_cb (GtkWidget *popover, const Link *link)
{
  g_autoptr (GPtrArray) programs = klaster_matrix_list_programs (link->matrix, -1, link->column);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  guint n = 0;

  for (guint i = 0; i < programs->len; i++)
    {
      const KlasterMatrixProgram *program = programs->pdata[i];

      if (g_strcmp0 (program->need_id, link->need) == 0)
        continue;
      gtk_box_append (GTK_BOX (box), create_choice (link, program));
      n++;
    }
  if (n == 0)
    klaster_panel_add_text (GTK_BOX (box),
                            _ ("No other programme of this kawasan in the year that is shown."),
                            "missing");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 300);
  gtk_widget_set_size_request (scrolled, 280, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
}

static GtkWidget *
create_link_button (KlasterSession *session, KlasterMatrix *matrix, int column, const char *need)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Link a programme"));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  connect (popover, "show", G_CALLBACK (on_popover_shown_cb),
           link_new (session, matrix, column, need));
  return button;
}

/* ---- needs */

static char *
dup_second (const KlasterMatrixNeed *need)
{
  g_autofree char *year = need->year > 0 ? g_strdup_printf (_ ("by %d"), need->year) : NULL;
  const char *parts[4] = { NULL };
  guint n = 0;

  if (*need->priority_label != '\0')
    parts[n++] = need->priority_label;
  if (*need->opd != '\0')
    parts[n++] = need->opd;
  if (year != NULL)
    parts[n++] = year;
  return n > 0 ? g_strjoinv (" · ", (char **)parts) : NULL;
}

static void
add_need (GtkBox *box,
          KlasterSession *session,
          KlasterMatrix *matrix,
          int column,
          const KlasterMatrixNeed *need)
{
  const KlasterLink link = { .entity = "kawasan_need", .id = need->id };
  g_autofree char *second = dup_second (need);
  g_autofree char *first
      = g_strdup_printf ("%s  %s", need->answers->len > 0 ? "●" : "▲", need->title);
  GtkWidget *row = klaster_panel_create_record_row (session, first, second, &link);
  GtkWidget *below = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (need->answers->len == 0)
    gtk_widget_add_css_class (row, "need-open");
  gtk_widget_set_tooltip_text (row, need->answers->len > 0
                                        ? _ ("A programme answers this need")
                                        : _ ("No programme answers this need yet"));
  gtk_box_append (box, row);
  gtk_widget_set_margin_start (below, 22);
  for (guint i = 0; i < need->answers->len; i++)
    gtk_box_append (GTK_BOX (below),
                    create_answer (session, matrix, column, need->answers->pdata[i]));
  gtk_box_append (GTK_BOX (below), create_link_button (session, matrix, column, need->id));
  gtk_box_append (box, below);
}

/* Public functions */

void
klaster_needs_list_fill (GtkBox *box, KlasterSession *session, KlasterMatrix *matrix, int column)
{
  const KlasterMatrixColumn *kawasan = matrix->columns->pdata[column];
  g_autoptr (GPtrArray) needs = klaster_matrix_list_needs (matrix, column);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  if (needs->len == 0)
    klaster_panel_add_text (box,
                            _ ("Nothing is listed yet. Write down what the villages need, and link "
                               "the programmes that answer it."),
                            "missing");
  for (guint i = 0; i < needs->len; i++)
    add_need (box, session, matrix, column, needs->pdata[i]);
  gtk_box_append (box, klaster_panel_create_add_button (session, _ ("Add a need"), "kawasan_need",
                                                        "kawasan", kawasan->id));
}

void
klaster_needs_list_link (KlasterSession *session,
                         const char *program,
                         const char *title,
                         const char *need)
{
  g_autofree char *summary
      = need != NULL
            /* Translators: lines of the journal; %s is the title of a programme. */
            ? g_strdup_printf (_ ("%s: linked to a need"), title)
            : g_strdup_printf (_ ("%s: no longer linked to a need"), title);
  g_autoptr (KlasterChange) change = klaster_change_new (summary);
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

  if (need != NULL)
    value = klaster_value_text (need);
  klaster_change_set (change, klaster_entity_get ("opd_program"), program, "answers", &value);
  klaster_write (session, change, summary, NULL, NULL, NULL);
}
