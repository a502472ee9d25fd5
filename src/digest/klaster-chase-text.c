/* The words of a reminder: polite, formal, and fit for a telephone. */
#include <glib/gi18n.h>

#include "klaster-chase-private.h"
#include "klaster-digest-private.h"

/* More labels of figures than this are counted, not named. */
#define MAX_FIGURES 5

static char *
dup_figures (const KlasterChaseItem *item)
{
  guint n = item->figures != NULL ? g_strv_length (item->figures) : 0;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < MIN (n, MAX_FIGURES); i++)
    g_strv_builder_add (names, item->figures[i]);
  if (n > MAX_FIGURES)
    /* Translators: end of a list of figures. */
    klaster_add_counted (names, ngettext ("%u more", "%u more", n - MAX_FIGURES), n - MAX_FIGURES);
  list = g_strv_builder_end (names);
  return g_strjoinv ("; ", list);
}

char *
klaster_chase_item_dup_lacking (const KlasterChaseItem *item)
{
  guint n = item->n_required - item->n_answered;
  g_autofree char *figures = dup_figures (item);

  if (item->returned)
    return item->reason != NULL
               /* Translators: %s is the reason of the return. */
               ? g_strdup_printf (_ ("was returned to be corrected (%s)"), item->reason)
               : g_strdup (_ ("was returned to be corrected"));
  if (item->state == KLASTER_REPORT_MISSING)
    return g_strdup (_ ("has not reached us yet"));
  if (item->state == KLASTER_REPORT_EMPTY)
    return g_strdup (_ ("came in without content"));
  if (n == 0)
    return g_strdup (_ ("is still a draft"));
  return g_strdup_printf (
      /* Translators: number of missing figures, of how many, their labels. */
      ngettext ("is not complete: %u of %u figure is missing (%s)",
                "is not complete: %u of %u figures are missing (%s)", item->n_required),
      n, item->n_required, figures);
}

static char *
dup_late (const KlasterChaseItem *item)
{
  g_autofree char *due = klaster_format_date (&item->due);

  return g_strdup_printf (
      /* Translators: date, number of days. */
      ngettext ("due on %s, %d day ago", "due on %s, %d days ago", (gulong)item->days_late), due,
      item->days_late);
}

static void
add_single (GString *text, const KlasterChaseSite *site)
{
  const KlasterChaseItem *item = site->items->pdata[0];
  g_autofree char *period = klaster_period_dup_label (item->period);
  g_autofree char *due = klaster_format_date (&item->due);

  g_string_append_printf (text,
                          /* Translators: place, period, "has not reached us yet". */
                          _ ("The two-month report of Klaster Inovasi Desa for %s, period %s, %s."),
                          site->place, period, item->lacking);
  g_string_append_c (text, ' ');
  g_string_append_printf (text,
                          /* Translators: date, number of days. */
                          ngettext ("It was due on %s, %d day ago.",
                                    "It was due on %s, %d days ago.", (gulong)item->days_late),
                          due, item->days_late);
  g_string_append_c (text, '\n');
}

static void
add_lines (GString *text, const KlasterChaseSite *site)
{
  g_string_append_c (text, '\n');
  /* Translators: %s is a place; a list of its reports follows. */
  g_string_append_printf (text, _ ("For %s:"), site->place);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < site->items->len; i++)
    {
      const KlasterChaseItem *item = site->items->pdata[i];
      g_autofree char *period = klaster_period_dup_label (item->period);
      g_autofree char *late = dup_late (item);

      g_string_append (text, "- ");
      /* Translators: period, "has not reached us yet", "due on 10 Maret 2026, 5 days ago". */
      g_string_append_printf (text, _ ("the report %s %s; %s"), period, item->lacking, late);
      g_string_append (text, i + 1 < site->items->len ? ";\n" : ".\n");
    }
}

static void
add_greeting (GString *text, const KlasterChaseMessage *message)
{
  const KlasterChaseSite *site = message->sites->pdata[0];

  if (message->name != NULL)
    /* Translators: %s is the name of the enumerator. */
    g_string_append_printf (text, _ ("Dear Mr/Ms %s,"), message->name);
  else
    /* Translators: %s is a place. */
    g_string_append_printf (text, _ ("Dear enumerator of %s,"), site->place);
  g_string_append (text, "\n\n");
}

char *
klaster_chase_message_dup_text (const KlasterChaseMessage *message, gboolean sample)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (message->n_items > 0, g_string_free (text, FALSE));

  if (sample)
    g_string_append_printf (text, "%s\n\n", _ ("SAMPLE, not a real reminder"));
  add_greeting (text, message);
  if (message->n_items == 1)
    add_single (text, message->sites->pdata[0]);
  else
    {
      g_string_append_printf (
          text, "%s\n",
          _ ("Some two-month reports of Klaster Inovasi Desa are still needed from you."));
      for (guint i = 0; i < message->sites->len; i++)
        add_lines (text, message->sites->pdata[i]);
    }
  g_string_append_printf (
      text, "\n%s\n\n%s",
      ngettext ("Please send the report to us. Should anything stand in the way, let us know, so "
                "that we can help. If it has been sent in the meantime, please disregard this "
                "message. Thank you.",
                "Please send the reports to us. Should anything stand in the way, let us know, so "
                "that we can help. If they have been sent in the meantime, please disregard this "
                "message. Thank you.",
                message->n_items),
      _ ("Dinas PMD Provinsi Kalimantan Selatan"));
  return g_string_free (text, FALSE);
}

static char *
dup_span (const KlasterChase *self)
{
  g_autofree char *from = klaster_period_dup_label (self->from);
  g_autofree char *to = klaster_period_dup_label (self->to);

  /* Translators: two periods. */
  return klaster_period_compare (self->from, self->to) == 0
             ? g_steal_pointer (&to)
             : g_strdup_printf (_ ("%s to %s"), from, to);
}

char *
klaster_chase_dup_sentence (const KlasterChase *self)
{
  g_autofree char *span = dup_span (self);
  g_autofree char *sites = NULL;
  g_autofree char *reports = NULL;

  if (self->n_expected == 0)
    return g_strdup (_ ("No site has to report for this period."));
  if (self->n_chased == 0)
    /* Translators: %s is a period or a span of periods. */
    return g_strdup_printf (_ ("%s: nobody has to be reminded."), span);
  sites = g_strdup_printf (
      /* Translators: period or span of periods, how many, of how many. */
      ngettext ("%s: %u of %u site has to be reminded.", "%s: %u of %u sites have to be reminded.",
                self->n_expected),
      span, self->n_chased, self->n_expected);
  if (self->n_items > self->n_chased)
    reports = g_strdup_printf (
        ngettext ("%u report is asked for.", "%u reports are asked for.", self->n_items),
        self->n_items);
  return klaster_join_sentences (sites, reports, NULL);
}

char *
klaster_chase_dup_text (const KlasterChase *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->messages->len; i++)
    g_string_append_printf (text, "%s%s\n", i > 0 ? "\n----------\n\n" : "",
                            ((KlasterChaseMessage *)self->messages->pdata[i])->text);
  return g_string_free (text, FALSE);
}
