#include "klaster-stage-row.h"

#include <glib/gi18n.h>

/* In the order in which a stage is worked on; the day of completion comes after its document. */
static const char *const fields[]
    = { "start", "target", "document_number", "document_date", "done", "owner", "blocker" };

struct _KlasterStageRow
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  KlasterRungMark *mark;
  GtkWidget *title;
  GtkWidget *days;
  GtkWidget *facts;
  GtkWidget *blocker;
  GtkWidget *button;
  GtkWidget *revealer;
  GtkBox *inside; /* empty until opened */
  KlasterInlineField *fields[G_N_ELEMENTS (fields)];
  KlasterSlipBox *slip;

  /* owned */
  KlasterSession *session;
  KlasterKawasanDigest *digest;
  KlasterRecord *blank; /* what is made when the first field is written */

  guint stage;
};

G_DEFINE_FINAL_TYPE (KlasterStageRow, klaster_stage_row, GTK_TYPE_WIDGET)

static const KlasterKawasanStage *
get_stage (KlasterStageRow *self)
{
  return &self->digest->stages[self->stage];
}

/* ---- facts */

static void
add_fact (GString *text, char *fact)
{
  if (fact != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", fact);
  g_free (fact);
}

/* FORMAT has one %s for the day; nothing for an unknown one. */
static char *
dup_day (const char *format, const GDate *date)
{
  g_autoptr (GString) text = g_string_new (format);
  g_autofree char *day = klaster_format_date_short (date);

  if (!g_date_valid (date))
    return NULL;
  g_string_replace (text, "%s", day, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_expected (const KlasterKawasanStage *stage)
{
  g_autofree char *day = klaster_format_date_short (&stage->expected);

  if (stage->slip <= 0 || !g_date_valid (&stage->expected))
    return NULL;
  /* Translators: a date and days. */
  return g_strdup_printf (_ ("expected %s, %d days late"), day, stage->slip);
}

/* What keeps it from going on, as long as that is open; the stage before it needs no name. */
static char *
dup_waiting (const KlasterKawasanDigest *digest, guint at)
{
  int waits_for = digest->stages[at].waits_for;
  const KlasterKawasanStage *waited = waits_for >= 0 ? &digest->stages[waits_for] : NULL;
  const char *name;

  if (waited == NULL || waited->state == KLASTER_RUNG_REACHED)
    return NULL;
  name = waits_for == (int)at - 1 ? waited->key : waited->label;
  if (waited->slip <= 0)
    /* Translators: %s is a stage, "2a". */
    return g_strdup_printf (_ ("waits for %s"), name);
  return g_strdup_printf (
      /* Translators: a stage, "2a", and days. */
      ngettext ("waits for %s, which is %d day late", "waits for %s, which is %d days late",
                (gulong)waited->slip),
      name, waited->slip);
}

static char *
dup_document (const KlasterKawasanStage *stage)
{
  g_autofree char *day = klaster_format_date_short (&stage->document_date);

  if (stage->document == NULL)
    return NULL;
  if (!g_date_valid (&stage->document_date))
    return g_strdup (stage->document);
  /* Translators: number of a document and its date. */
  return g_strdup_printf (_ ("%s of %s"), stage->document, day);
}

static char *
dup_facts (const KlasterKawasanDigest *digest, guint at)
{
  const KlasterKawasanStage *stage = &digest->stages[at];
  g_autoptr (GString) text = g_string_new (NULL);

  if (stage->state == KLASTER_RUNG_REACHED)
    add_fact (text, dup_day (_ ("done %s"), &stage->done));
  else
    {
      add_fact (text, dup_day (_ ("begun %s"), &stage->start));
      add_fact (text, dup_day (_ ("target %s"), &stage->target));
      add_fact (text, dup_expected (stage));
      add_fact (text, dup_waiting (digest, at));
    }
  add_fact (text, dup_document (stage));
  add_fact (text, g_strdup (stage->owner));
  if (text->len == 0)
    g_string_append (text, _ ("Nothing is entered yet."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "42 days · others 30 (5 kawasan)" */
static char *
dup_days (const KlasterKawasanStage *stage)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (stage->days >= 0)
    add_fact (text,
              g_strdup_printf (ngettext ("%d day", "%d days", (gulong)stage->days), stage->days));
  if (stage->n_others > 0)
    /* Translators: median of the days in other kawasan, and of how many of them. */
    add_fact (text, g_strdup_printf (ngettext ("others %d (%u kawasan)", "others %d (%u kawasan)",
                                               stage->n_others),
                                     stage->others_days, stage->n_others));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_facts (KlasterStageRow *self)
{
  const KlasterKawasanStage *stage = get_stage (self);
  g_autofree char *facts = dup_facts (self->digest, self->stage);
  g_autofree char *days = dup_days (stage);

  klaster_rung_mark_set_state (self->mark, stage->state);
  gtk_label_set_text (GTK_LABEL (self->title), stage->label);
  gtk_label_set_text (GTK_LABEL (self->facts), facts);
  gtk_label_set_text (GTK_LABEL (self->days), days);
  gtk_label_set_text (GTK_LABEL (self->blocker), stage->blocker);
  gtk_widget_set_visible (self->blocker,
                          stage->blocker != NULL && stage->state != KLASTER_RUNG_REACHED);
  if (stage->overdue)
    gtk_widget_add_css_class (self->facts, "overdue");
  else
    gtk_widget_remove_css_class (self->facts, "overdue");
}

/* ---- fields */

/* The record that is there, or the one that is made with the first field. */
static KlasterRecord *
get_record (KlasterStageRow *self)
{
  const KlasterKawasanStage *stage = get_stage (self);

  if (stage->stored != NULL)
    {
      g_clear_pointer (&self->blank, klaster_record_unref);
      return stage->stored;
    }
  if (self->blank != NULL
      && g_strcmp0 (klaster_record_get_text (self->blank, "kawasan"), self->digest->id) != 0)
    g_clear_pointer (&self->blank, klaster_record_unref);
  if (self->blank == NULL)
    {
      self->blank = klaster_record_new (klaster_entity_get ("kawasan_stage"), NULL);
      klaster_record_set_text (self->blank, "kawasan", self->digest->id);
      klaster_record_set_text (self->blank, "stage", stage->key);
    }
  return self->blank;
}

static void
show_fields (KlasterStageRow *self)
{
  const KlasterKawasanStage *stage = get_stage (self);
  g_autofree char *name = g_strdup_printf ("%s, %s", self->digest->name, stage->label);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    klaster_inline_field_show (self->fields[i], get_record (self), stage->stored != NULL, name,
                               g_str_equal (fields[i], "owner") ? stage->owner : NULL);
  klaster_slip_box_show (self->slip, self->digest, self->stage);
  gtk_widget_set_visible (GTK_WIDGET (self->slip), stage->state != KLASTER_RUNG_REACHED
                                                       && stage->state != KLASTER_RUNG_UNRECORDED);
}

static void
on_more_clicked_cb (KlasterStageRow *self)
{
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", "kawasan", self->digest->id);
  g_variant_builder_add (&presets, "{ss}", "stage", get_stage (self)->key);
  klaster_session_request_edit (self->session, "kawasan_stage", get_stage (self)->record,
                                g_variant_builder_end (&presets));
}

static void
create_inside (KlasterStageRow *self)
{
  const KlasterEntity *entity = klaster_entity_get ("kawasan_stage");
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *more = gtk_button_new_with_label (_ ("All fields, files and history…"));

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gboolean last = i + 1 == G_N_ELEMENTS (fields);

      self->fields[i]
          = klaster_inline_field_new (self->session, klaster_entity_get_field (entity, fields[i]));
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->fields[i]), (int)i % 2, (int)i / 2,
                       last ? 2 : 1, 1);
    }
  gtk_box_append (self->inside, grid);
  self->slip = KLASTER_SLIP_BOX (klaster_slip_box_new (self->session));
  gtk_box_append (self->inside, GTK_WIDGET (self->slip));
  gtk_widget_set_halign (more, GTK_ALIGN_START);
  g_signal_connect_object (more, "clicked", G_CALLBACK (on_more_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->inside, more);
}

static gboolean
is_open (KlasterStageRow *self)
{
  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

static void
on_clicked_cb (KlasterStageRow *self)
{
  klaster_stage_row_set_open (self, !is_open (self));
}

/* ---- children */

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_head (KlasterStageRow *self)
{
  GtkBox *lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 1));
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = create_label ("name");
  gtk_widget_set_hexpand (self->title, TRUE);
  self->days = create_label ("where");
  gtk_widget_add_css_class (self->days, "tabular");
  gtk_box_append (GTK_BOX (first), self->title);
  gtk_box_append (GTK_BOX (first), self->days);
  self->facts = create_label ("facts");
  self->blocker = create_label ("blocker");
  gtk_box_append (lines, first);
  gtk_box_append (lines, self->facts);
  gtk_box_append (lines, self->blocker);
  self->button = gtk_button_new ();
  gtk_button_set_has_frame (GTK_BUTTON (self->button), FALSE);
  gtk_button_set_child (GTK_BUTTON (self->button), GTK_WIDGET (lines));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return self->button;
}

static void
klaster_stage_row_dispose (GObject *object)
{
  KlasterStageRow *self = KLASTER_STAGE_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->digest, klaster_kawasan_digest_unref);
  g_clear_pointer (&self->blank, klaster_record_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_stage_row_parent_class)->dispose (object);
}

static void
klaster_stage_row_class_init (KlasterStageRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_stage_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_stage_row_init (KlasterStageRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "stage-row");
}

/* Public functions */

GtkWidget *
klaster_stage_row_new (KlasterSession *session, KlasterRungPlace place)
{
  KlasterStageRow *self = g_object_new (KLASTER_TYPE_STAGE_ROW, NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *mark = klaster_rung_mark_new (place);

  self->session = g_object_ref (session);
  self->mark = KLASTER_RUNG_MARK (mark);
  self->inside = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->inside), "stage-inside");
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), GTK_WIDGET (self->inside));
  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_append (GTK_BOX (content), create_head (self));
  gtk_box_append (GTK_BOX (content), self->revealer);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), mark);
  gtk_box_append (GTK_BOX (self->box), content);
  return GTK_WIDGET (self);
}

void
klaster_stage_row_show (KlasterStageRow *self, KlasterKawasanDigest *digest, guint stage)
{
  g_return_if_fail (KLASTER_IS_STAGE_ROW (self) && stage < digest->n_stages);

  klaster_kawasan_digest_ref (digest);
  g_clear_pointer (&self->digest, klaster_kawasan_digest_unref);
  self->digest = digest;
  self->stage = stage;
  show_facts (self);
  if (self->slip != NULL)
    show_fields (self);
}

void
klaster_stage_row_set_open (KlasterStageRow *self, gboolean open)
{
  g_return_if_fail (KLASTER_IS_STAGE_ROW (self));

  if (open && self->slip == NULL)
    {
      create_inside (self);
      show_fields (self);
    }
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
}

KlasterInlineField *
klaster_stage_row_get_field (KlasterStageRow *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i], name))
      return self->fields[i];
  return NULL;
}

KlasterSlipBox *
klaster_stage_row_get_slip (KlasterStageRow *self)
{
  return self->slip;
}
