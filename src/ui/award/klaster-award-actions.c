#include "klaster-award-actions.h"

#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-panel-parts.h"
#include "klaster-write.h"

/* ---- a reason, for a change that wants one */

typedef struct
{
  KlasterSession *session;
  KlasterChange *change;
  char *done;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->session);
  klaster_change_unref (question->change);
  g_free (question->done);
  g_free (question);
}

static void
on_reason_given_cb (const char *reason, gpointer user_data)
{
  const Question *question = user_data;

  klaster_change_set_reason (question->change, reason);
  klaster_write (question->session, question->change, question->done, NULL, NULL, NULL);
}

/* CHANGE is taken over. */
static void
ask_reason (GtkWindow *parent,
            KlasterSession *session,
            const char *heading,
            const char *body,
            KlasterChange *change,
            const char *done)
{
  Question *question = g_new (Question, 1);

  *question = (Question){ g_object_ref (session), change, g_strdup (done) };
  klaster_dialog_ask_text (
      parent,
      &(KlasterTextQuestion){
          .heading = heading, .body = body, .answer = _ ("Open again"), .hint = _ ("Reason") },
      on_reason_given_cb, question, question_free);
}

/* ---- one list or two */

void
klaster_award_write_lists (KlasterSession *session,
                           const KlasterAwardEdition *edition,
                           gboolean by_kind)
{
  const char *done = by_kind ? _ ("Desa and kelurahan are ranked apart in this edition.")
                             : _ ("Desa and kelurahan are ranked together in this edition.");
  g_autoptr (KlasterChange) change = klaster_change_new (done);
  const KlasterValue value = klaster_value_integer (by_kind);

  klaster_change_set (change, klaster_entity_get ("award"), edition->id, "by_kind", &value);
  klaster_write (session, change, done, NULL, NULL, NULL);
}

/* ---- criteria to begin with */

void
klaster_award_load_set (KlasterSession *session,
                        const KlasterAwardEdition *edition,
                        KlasterAwardSet set)
{
  GDate today;
  g_autoptr (KlasterChange) change = NULL;

  klaster_today (&today);
  change = klaster_award_set_build_change (set, edition->id, g_date_get_year (&today));
  klaster_write (session, change, _ ("Criteria loaded"), NULL, NULL, NULL);
}

/* ---- freezing */

typedef struct
{
  KlasterSession *session;
  KlasterAwardEdition *edition;
} Freezing;

static void
freezing_free (gpointer data)
{
  Freezing *freezing = data;

  g_object_unref (freezing->session);
  klaster_award_edition_unref (freezing->edition);
  g_free (freezing);
}

static void
on_freeze_cb (gpointer user_data)
{
  Freezing *freezing = user_data;
  g_autofree char *summary = klaster_award_dup_freeze_summary (freezing->edition);
  g_autofree char *officer = klaster_session_dup_officer (freezing->session);
  g_autoptr (KlasterChange) change = klaster_change_new (summary);

  /* The proof names a person: without a name in the preferences, who is logged in. */
  klaster_change_put_from (
      change, klaster_award_freeze,
      klaster_award_freeze_new (freezing->edition->id,
                                officer != NULL ? officer : g_get_user_name ()),
      (GDestroyNotify)klaster_award_freeze_free);
  klaster_write (freezing->session, change, summary, NULL, NULL, NULL);
}

void
klaster_award_ask_freeze (GtkWindow *parent, KlasterSession *session, KlasterAwardEdition *edition)
{
  g_autoptr (GError) error = NULL;
  Freezing *freezing;

  if (!klaster_award_edition_can_freeze (edition, &error))
    {
      klaster_session_fail (session, error);
      return;
    }
  freezing = g_new (Freezing, 1);
  *freezing = (Freezing){ g_object_ref (session), klaster_award_edition_ref (edition) };
  klaster_dialog_ask (parent, _ ("Freeze the decision?"),
                      _ ("Criteria, weights, figures and ranking are kept with their hash. Later "
                         "corrections stand beside them and never change them. Opening it again "
                         "needs a reason, which stays in the history."),
                      _ ("Freeze"), on_freeze_cb, freezing, freezing_free);
}

void
klaster_award_ask_reopen (GtkWindow *parent, KlasterSession *session, KlasterAwardEdition *edition)
{
  ask_reason (parent, session, _ ("Open the frozen decision again?"),
              _ ("What was frozen stays in the history. The reason is kept with it."),
              klaster_award_build_reopening (edition), _ ("Decision opened again"));
}

/* ---- jurors */

typedef struct
{
  KlasterSession *session;
  char *id;
  char *name;
  gboolean closed;
} Handing;

static void
handing_free (gpointer data, GClosure *closure)
{
  Handing *handing = data;

  g_object_unref (handing->session);
  g_free (handing->id);
  g_free (handing->name);
  g_free (handing);
}

static void
on_hand_in_cb (GtkButton *button, gpointer user_data)
{
  const Handing *handing = user_data;
  g_autofree char *summary = g_strdup_printf (
      handing->closed ? _ ("%s: scores opened again") : _ ("%s: scores handed in"), handing->name);
  KlasterChange *change = klaster_change_new (summary);
  g_auto (KlasterValue) value = klaster_value_integer (!handing->closed);

  klaster_change_set (change, klaster_entity_get ("juror"), handing->id, "closed", &value);
  if (handing->closed)
    {
      ask_reason (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))), handing->session,
                  _ ("Open the scores again?"),
                  _ ("The ranking is hidden again until all jurors have handed in."), change,
                  summary);
      return;
    }
  klaster_write (handing->session, change, summary, NULL, NULL, NULL);
  klaster_change_unref (change);
}

GtkWidget *
klaster_award_create_hand_in_button (KlasterSession *session,
                                     const KlasterAwardEdition *edition,
                                     guint juror)
{
  const KlasterAwardJuror *item = edition->jurors->pdata[juror];
  GtkWidget *button = gtk_button_new_with_label (item->closed ? _ ("Open again…") : _ ("Hand in"));
  Handing *handing = g_new (Handing, 1);

  *handing = (Handing){ g_object_ref (session), g_strdup (item->id), g_strdup (item->name),
                        item->closed };
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_hand_in_cb), handing, handing_free, 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (
      button,
      !edition->frozen && !klaster_store_is_read_only (klaster_session_get_store (session)));
  return button;
}

char *
klaster_award_dup_juror_state (const KlasterAwardJuror *juror)
{
  g_autofree char *counted = klaster_count_dup_text (juror->n_scores, juror->of);

  return g_strdup_printf (juror->closed ? _ ("handed in, %s scores") : _ ("open, %s scores"),
                          counted);
}

GtkWidget *
klaster_award_create_juror_row (KlasterSession *session,
                                const KlasterAwardEdition *edition,
                                guint juror)
{
  const KlasterAwardJuror *item = edition->jurors->pdata[juror];
  const KlasterLink link = { .entity = "juror", .id = item->id };
  g_autofree char *second = klaster_award_dup_juror_state (item);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *row = klaster_panel_create_record_row (session, item->name, second, &link);

  gtk_widget_set_hexpand (row, TRUE);
  gtk_box_append (GTK_BOX (line), row);
  gtk_box_append (GTK_BOX (line), klaster_award_create_hand_in_button (session, edition, juror));
  return line;
}

/* ---- what is added to an edition */

static void
on_new_edition_cb (KlasterSession *session)
{
  klaster_session_request_edit (session, "award", NULL, NULL);
}

GtkWidget *
klaster_award_create_adds (KlasterSession *session, const KlasterAwardEdition *edition)
{
  static const struct
  {
    const char *entity;
    const char *label;
  } entities[] = { { "award_criterion", N_ ("Add a criterion") },
                   { "award_stage", N_ ("Add a stage") },
                   { "juror", N_ ("Add a juror") } };
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  GtkWidget *button = gtk_button_new_with_label (_ ("New edition…"));

  for (guint i = 0; i < G_N_ELEMENTS (entities) && !edition->frozen; i++)
    gtk_box_append (box,
                    klaster_panel_create_add_button (session, _ (entities[i].label),
                                                     entities[i].entity, "award", edition->id));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_new_edition_cb), session,
                           G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
  return GTK_WIDGET (box);
}

GtkWidget *
klaster_award_create_corrections_pill (const KlasterAwardEdition *edition)
{
  g_autofree char *words = g_strdup_printf (
      ngettext ("%u corrected later", "%u corrected later", edition->corrections->len),
      edition->corrections->len);
  g_autoptr (GString) tip = g_string_new (NULL);
  GtkWidget *pill = klaster_panel_create_pill (words, 0xd55e00);

  for (guint i = 0; i < edition->corrections->len; i++)
    g_string_append_printf (tip, "%s%s", i > 0 ? "\n" : "",
                            (const char *)edition->corrections->pdata[i]);
  gtk_widget_set_tooltip_text (pill, tip->str);
  return pill;
}
