/* The record form: saving, refusing, asking, typed text that is not lost; and it leaves nothing behind. */
#include <string.h>

#include "klaster-field-row.h"
#include "klaster-record-form.h"
#include "window-fixture.h"

static gboolean
has_rows (gpointer form)
{
  return fixture_find (form, KLASTER_TYPE_FIELD_ROW) != NULL;
}

static KlasterRecordForm *
open_form (KlasterSession *session, const char *entity, const char *id)
{
  KlasterRecordForm *form
      = klaster_record_form_new (session, klaster_entity_get (entity), id, NULL);

  gtk_window_present (GTK_WINDOW (form));
  fixture_wait (has_rows, form);
  return form;
}

static KlasterFieldRow *
find_row (GtkWidget *widget, const char *field)
{
  KlasterFieldRow *found = NULL;

  if (KLASTER_IS_FIELD_ROW (widget))
    {
      KlasterFieldEditor *editor = klaster_field_row_get_editor (KLASTER_FIELD_ROW (widget));

      return g_str_equal (klaster_field_editor_get_field (editor)->name, field)
                 ? KLASTER_FIELD_ROW (widget)
                 : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, field);
  return found;
}

/* As if it had been chosen by hand. */
static void
choose (KlasterRecordForm *form, const char *field, const char *wire)
{
  KlasterFieldEditor *editor = klaster_field_row_get_editor (find_row (GTK_WIDGET (form), field));
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

  g_assert_true (klaster_field_read_wire (klaster_field_editor_get_field (editor), wire, &value));
  klaster_field_editor_show (editor, &value, wire);
  klaster_field_editor_emit_changed (editor);
}

static GtkEditable *
find_entry (KlasterRecordForm *form, const char *field)
{
  GtkWidget *row = GTK_WIDGET (find_row (GTK_WIDGET (form), field));

  return GTK_EDITABLE (fixture_find (row, GTK_TYPE_ENTRY));
}

static void
save (KlasterRecordForm *form)
{
  gtk_widget_activate_action (GTK_WIDGET (form), "form.save", NULL);
}

static gboolean
is_gone (gpointer data)
{
  return fixture_find_window (GPOINTER_TO_SIZE (data)) == NULL;
}

static gboolean
is_there (gpointer data)
{
  return fixture_find_window (GPOINTER_TO_SIZE (data)) != NULL;
}

static gboolean
shows_trouble (gpointer form)
{
  return gtk_revealer_get_reveal_child (GTK_REVEALER (fixture_find (form, GTK_TYPE_REVEALER)));
}

static const char *
get_trouble (KlasterRecordForm *form)
{
  GtkWidget *revealer = fixture_find (GTK_WIDGET (form), GTK_TYPE_REVEALER);

  /* Below a picture. */
  return gtk_label_get_text (
      GTK_LABEL (gtk_widget_get_last_child (gtk_revealer_get_child (GTK_REVEALER (revealer)))));
}

static void
answer (const char *response)
{
  GtkWindow *dialog;

  fixture_wait (is_there, GSIZE_TO_POINTER (ADW_TYPE_MESSAGE_DIALOG));
  dialog = fixture_find_window (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
}

static void
end_form (KlasterRecordForm *form)
{
  fixture_spin ();
  g_assert_finalize_object (form);
}

/* Of an excuse for a known site and period it is the reason that one types. */
static void
test_begins_where_needed (void)
{
  KlasterSession *session = fixture_open ();
  g_autofree char *site = fixture_dup_first (session, "site");
  KlasterRecordForm *form;
  GtkWidget *focus;
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", "site", site);
  g_variant_builder_add (&presets, "{ss}", "period", "202703B");
  form = klaster_record_form_new (session, klaster_entity_get ("report_excuse"), NULL,
                                  g_variant_builder_end (&presets));
  gtk_window_present (GTK_WINDOW (form));
  fixture_wait (has_rows, form);
  focus = gtk_window_get_focus (GTK_WINDOW (form));
  g_assert_nonnull (focus);
  g_assert_true (
      gtk_widget_is_ancestor (focus, GTK_WIDGET (find_row (GTK_WIDGET (form), "reason"))));
  gtk_window_destroy (GTK_WINDOW (form));
  fixture_close (session);
}

static void
test_save (void)
{
  KlasterSession *session = fixture_open ();
  KlasterRecordForm *form = g_object_ref (open_form (session, "partner", NULL));
  gint64 before = fixture_count (session, "partner");
  GtkEditable *name = find_entry (form, "name");

  gtk_test_accessible_assert_role (name, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (name, GTK_ACCESSIBLE_PROPERTY_LABEL, "Name");
  gtk_editable_set_text (name, "Universitas Contoh");
  choose (form, "kind", "university");
  save (form);
  fixture_wait (is_gone, GSIZE_TO_POINTER (KLASTER_TYPE_RECORD_FORM));
  g_assert_cmpint (fixture_count (session, "partner"), ==, before + 1);
  end_form (form);
  fixture_close (session);
}

/* Only what was touched is written, whatever rounding the other texts show. */
static void
test_change (void)
{
  KlasterSession *session = fixture_open ();
  g_autofree char *id = fixture_dup_first (session, "product");
  g_autofree char *price = fixture_dup_value (session, "product", id, "price");
  KlasterRecordForm *form = g_object_ref (open_form (session, "product", id));
  g_autofree char *brand = NULL;
  g_autofree char *after = NULL;

  gtk_editable_set_text (find_entry (form, "brand"), "Merek Contoh");
  save (form);
  fixture_wait (is_gone, GSIZE_TO_POINTER (KLASTER_TYPE_RECORD_FORM));
  brand = fixture_dup_value (session, "product", id, "brand");
  after = fixture_dup_value (session, "product", id, "price");
  g_assert_cmpstr (brand, ==, "Merek Contoh");
  g_assert_cmpstr (after, ==, price);
  end_form (form);
  fixture_close (session);
}

static void
test_refuse (void)
{
  static const struct
  {
    const char *entity, *field, *text;
  } cases[] = { { "product", "price", "seribu" },
                { "agenda_item", "date", "31 Februari 2026" },
                { "opd_program", "year", "1776" },
                { "partner", "name", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterSession *session = fixture_open ();
      KlasterRecordForm *form = g_object_ref (open_form (session, cases[i].entity, NULL));
      gint64 before = fixture_count (session, cases[i].entity);
      GtkEditable *entry = find_entry (form, cases[i].field);

      gtk_editable_set_text (entry, "x");
      gtk_editable_set_text (entry, cases[i].text);
      save (form);
      fixture_wait (shows_trouble, form);
      g_assert_true (gtk_widget_has_css_class (
          GTK_WIDGET (find_row (GTK_WIDGET (form), cases[i].field)), "error"));
      g_assert_cmpstr (gtk_editable_get_text (entry), ==, cases[i].text);
      g_assert_cmpint (fixture_count (session, cases[i].entity), ==, before);
      gtk_window_destroy (GTK_WINDOW (form));
      end_form (form);
      fixture_close (session);
    }
}

/* The store refuses what the form cannot know: the words stay. */
static void
test_refused_by_store (void)
{
  KlasterSession *session = fixture_open ();
  g_autofree char *id = fixture_dup_first (session, "site");
  KlasterRecordForm *form = g_object_ref (open_form (session, "site", id));

  gtk_editable_set_text (find_entry (form, "potential"), "Kopi Contoh");
  choose (form, "village", "63.03.05.2057");
  save (form);
  fixture_wait (shows_trouble, form);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (form, "potential")), ==, "Kopi Contoh");
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (find_entry (form, "potential"))));
  gtk_window_destroy (GTK_WINDOW (form));
  end_form (form);
  fixture_close (session);
}

/* A new record: of another one of its entity the fields named, and WITH (a field and its wire value). */
static KlasterRecordForm *
open_like (KlasterSession *session,
           const char *entity,
           const char *const *fields,
           const char *const *with)
{
  g_autofree char *id = fixture_dup_first (session, entity);
  KlasterRecordForm *form;
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  for (; *fields != NULL; fields++)
    {
      g_autofree char *wire = fixture_dup_value (session, entity, id, *fields);

      g_variant_builder_add (&presets, "{ss}", *fields, wire);
    }
  for (; *with != NULL; with += 2)
    g_variant_builder_add (&presets, "{ss}", with[0], with[1]);
  form = klaster_record_form_new (session, klaster_entity_get (entity), NULL,
                                  g_variant_builder_end (&presets));
  gtk_window_present (GTK_WINDOW (form));
  fixture_wait (has_rows, form);
  return form;
}

/* Whose score that is, so that it could be changed. */
static void
open_juror (KlasterSession *session, const char *score)
{
  g_autofree char *juror = fixture_dup_value (session, "award_score", score, "juror");
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_autoptr (GError) error = NULL;
  const KlasterValue no = klaster_value_integer (0);

  klaster_change_set_reason (change, "Contoh");
  klaster_change_set (change, klaster_entity_get ("juror"), juror, "closed", &no);
  klaster_store_commit (klaster_session_get_store (session), change, &error);
  g_assert_no_error (error);
}

/* What must not stand in a decision: refused with the reason, and what was typed stays on the screen. */
static void
test_decisions (void)
{
  static const struct
  {
    const char *entity;
    gboolean is_new;
    const char *like[4]; /* fields taken from another record */
    const char *with[7];
    const char *chosen[2]; /* field, wire: as chosen by hand */
    const char *typed[2]; /* field, text */
    const char *words;
  } cases[] = {
    { .entity = "award_criterion", .typed = { "weight", "90" }, .words = "more than 100" },
    { .entity = "award_criterion", .typed = { "weight", "0,5" }, .words = "They must sum to 100" },
    { .entity = "award_score", .typed = { "score", "-5" }, .words = "outside the scale of 0 to" },
    { .entity = "award_score", .typed = { "score", "5000" }, .words = "outside the scale of 0 to" },
    { .entity = "award_score",
      .is_new = TRUE,
      .like = { "criterion", "site", "juror" },
      .typed = { "score", "50" },
      .words = "There is already a record" },
    { .entity = "award",
      .chosen = { "state", "frozen" },
      .typed = { "tie_rule", "Contoh" },
      .words = "A decision is frozen on the page Decisions" },
    { .entity = "site_proposal",
      .typed = { "decided_on", "2 Januari 2020" },
      .words = "it lies before" },
    { .entity = "site_proposal",
      .chosen = { "village", "63.09.01.2001" },
      .typed = { "letter_number", "400/Contoh" },
      .words = "one of its own villages" },
    { .entity = "village_index",
      .is_new = TRUE,
      .with = { "village", "63.71.01.1001", "instrument", "indeks_desa", "year", "2025" },
      .typed = { "score", "71" },
      .words = "has neither Indeks Desa" },
    { .entity = "village_index",
      .is_new = TRUE,
      .with = { "village", "63.09.01.2001", "instrument", "indeks_desa", "year", "2023" },
      .typed = { "score", "0,71" },
      .words = "not an Indeks Desa" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterSession *session = fixture_open ();
      g_autofree char *id = fixture_dup_first (session, cases[i].entity);
      gint64 before = fixture_count (session, cases[i].entity);
      KlasterRecordForm *form;
      GtkWidget *row, *entry;

      if (g_str_equal (cases[i].entity, "award_score"))
        open_juror (session, id);
      form = g_object_ref (cases[i].is_new
                               ? open_like (session, cases[i].entity, cases[i].like, cases[i].with)
                               : open_form (session, cases[i].entity, id));
      row = GTK_WIDGET (find_row (GTK_WIDGET (form), cases[i].typed[0]));
      entry = fixture_find (row, GTK_TYPE_ENTRY);
      if (cases[i].chosen[0] != NULL)
        choose (form, cases[i].chosen[0], cases[i].chosen[1]);
      if (entry != NULL)
        gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].typed[1]);
      save (form);
      fixture_wait (shows_trouble, form);
      g_test_message ("%u: %s", i, get_trouble (form));
      g_assert_nonnull (strstr (get_trouble (form), cases[i].words));
      if (entry != NULL)
        g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, cases[i].typed[1]);
      g_assert_cmpint (fixture_count (session, cases[i].entity), ==, before);
      gtk_window_destroy (GTK_WINDOW (form));
      end_form (form);
      fixture_close (session);
    }
}

/* A kelurahan where a desa is meant: asked, then taken. */
static void
test_confirm (void)
{
  KlasterSession *session = fixture_open ();
  g_autofree char *id = fixture_dup_first (session, "site");
  KlasterRecordForm *form = g_object_ref (open_form (session, "site", id));
  g_autofree char *village = NULL;

  choose (form, "village", "63.01.03.1002");
  save (form);
  answer ("answer");
  fixture_wait (is_gone, GSIZE_TO_POINTER (KLASTER_TYPE_RECORD_FORM));
  village = fixture_dup_value (session, "site", id, "village");
  g_assert_cmpstr (village, ==, "63.01.03.1002");
  end_form (form);
  fixture_close (session);
}

static void
test_dirty (void)
{
  KlasterSession *session = fixture_open ();
  KlasterRecordForm *form = g_object_ref (open_form (session, "partner", NULL));

  gtk_editable_set_text (find_entry (form, "name"), "Belum disimpan");
  gtk_window_close (GTK_WINDOW (form));
  answer ("cancel");
  fixture_spin ();
  g_assert_true (is_there (GSIZE_TO_POINTER (KLASTER_TYPE_RECORD_FORM)));
  g_assert_cmpstr (gtk_editable_get_text (find_entry (form, "name")), ==, "Belum disimpan");
  gtk_window_close (GTK_WINDOW (form));
  answer ("answer");
  fixture_wait (is_gone, GSIZE_TO_POINTER (KLASTER_TYPE_RECORD_FORM));
  end_form (form);
  fixture_close (session);
}

static void
test_clean_closes (void)
{
  KlasterSession *session = fixture_open ();
  g_autofree char *id = fixture_dup_first (session, "site");
  KlasterRecordForm *form = g_object_ref (open_form (session, "site", id));

  gtk_window_close (GTK_WINDOW (form));
  fixture_wait (is_gone, GSIZE_TO_POINTER (KLASTER_TYPE_RECORD_FORM));
  end_form (form);
  fixture_close (session);
}

/* Every entity has a form out of its description alone. */
static void
test_all_entities (void)
{
  KlasterSession *session = fixture_open ();
  guint n;
  const KlasterEntity *const *entities = klaster_entities (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = fixture_dup_first (session, entities[i]->name);
      KlasterRecordForm *form = g_object_ref (open_form (session, entities[i]->name, id));

      g_assert_false (shows_trouble (form));
      gtk_window_destroy (GTK_WINDOW (form));
      end_form (form);
    }
  fixture_close (session);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/window/form/begins-where-needed", test_begins_where_needed);
  g_test_add_func ("/window/form/save", test_save);
  g_test_add_func ("/window/form/change", test_change);
  g_test_add_func ("/window/form/refuse", test_refuse);
  g_test_add_func ("/window/form/refused-by-store", test_refused_by_store);
  g_test_add_func ("/window/form/decisions", test_decisions);
  g_test_add_func ("/window/form/confirm", test_confirm);
  g_test_add_func ("/window/form/dirty", test_dirty);
  g_test_add_func ("/window/form/clean-closes", test_clean_closes);
  g_test_add_func ("/window/form/all-entities", test_all_entities);
  return g_test_run ();
}
