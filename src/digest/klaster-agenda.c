#include "klaster-agenda-private.h"

#include <glib/gi18n.h>

#define DAYS_BACK 60
#define DAYS_AHEAD 365

static const char *const kind_labels[KLASTER_N_DATED_KINDS] = {
  [KLASTER_DATED_AGENDA] = N_ ("Agenda"),         [KLASTER_DATED_MEETING] = N_ ("Meeting"),
  [KLASTER_DATED_REPORT_DUE] = N_ ("Report due"), [KLASTER_DATED_ASSISTANCE] = N_ ("Assistance"),
  [KLASTER_DATED_FOLLOW_UP] = N_ ("Follow-up"),   [KLASTER_DATED_EXPIRY] = N_ ("Expiry"),
  [KLASTER_DATED_PROPOSALS] = N_ ("Proposals"),
};

static const char *const state_labels[] = {
  [KLASTER_DATED_OVERDUE] = N_ ("Overdue"), [KLASTER_DATED_TODAY] = N_ ("Today"),
  [KLASTER_DATED_UPCOMING] = N_ ("Ahead"),  [KLASTER_DATED_PAST] = N_ ("Past"),
  [KLASTER_DATED_DONE] = N_ ("Done"),
};

void
klaster_dated_free (KlasterDated *self)
{
  g_free (self->title);
  g_free (self->detail);
  klaster_link_clear (&self->link);
  g_free (self->instance);
  g_free (self->site);
  g_free (self->kawasan);
  g_free (self);
}

KlasterDated *
klaster_dated_copy (const KlasterDated *self)
{
  KlasterDated *copy = g_memdup2 (self, sizeof *self);

  copy->title = g_strdup (self->title);
  copy->detail = g_strdup (self->detail);
  copy->link.id = g_strdup (self->link.id);
  copy->instance = g_strdup (self->instance);
  copy->site = g_strdup (self->site);
  copy->kawasan = g_strdup (self->kawasan);
  return copy;
}

static void
agenda_clear (KlasterAgenda *self)
{
  g_ptr_array_unref (self->items);
  g_free (self->sentence);
}

KLASTER_DEFINE_DIGEST (KlasterAgenda, klaster_agenda, agenda_clear)

const char *
klaster_dated_kind_get_label (KlasterDatedKind kind)
{
  g_return_val_if_fail (kind < KLASTER_N_DATED_KINDS, "–");
  return _ (kind_labels[kind]);
}

const char *
klaster_dated_state_get_label (KlasterDatedState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (state_labels), "–");
  return _ (state_labels[state]);
}

char *
klaster_dated_dup_state (const KlasterDated *self, gboolean days)
{
  g_autofree char *last = NULL;

  if (self->state != KLASTER_DATED_TODAY || self->days >= 0)
    return days ? klaster_days_dup_text (self->days)
                : g_strdup (klaster_dated_state_get_label (self->state));
  last = klaster_format_date_short (&self->to_date);
  /* Translators: %s is the last day of several, of which today is one. */
  return g_strdup_printf (_ ("under way until %s"), last);
}

char *
klaster_days_dup_text (int days)
{
  guint n = (guint)ABS (days);

  if (days == 0)
    return g_strdup (_ ("today"));
  if (days > 0)
    return g_strdup_printf (ngettext ("in %u day", "in %u days", n), n);
  return g_strdup_printf (ngettext ("%u day ago", "%u days ago", n), n);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const KlasterDated *x = *(KlasterDated *const *)a;
  const KlasterDated *y = *(KlasterDated *const *)b;
  int order = g_date_compare (&x->date, &y->date);

  if (order != 0)
    return order;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  order = g_strcmp0 (x->title, y->title);
  return order != 0 ? order : g_strcmp0 (x->link.id, y->link.id);
}

static char *
make_sentence (const KlasterAgenda *self)
{
  g_autofree char *until = klaster_format_date (&self->to);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;
  const struct
  {
    guint n;
    const char *text;
  } counts[] = {
    /* Translators: a part of a list of counts of dates. */
    { self->n_overdue, ngettext ("%u is overdue", "%u are overdue", self->n_overdue) },
    { self->n_today, ngettext ("%u is today", "%u are today", self->n_today) },
    { self->n_upcoming, ngettext ("%u is ahead", "%u are ahead", self->n_upcoming) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i].n > 0)
      klaster_add_counted (builder, counts[i].text, counts[i].n);
  parts = g_strv_builder_end (builder);
  if (parts[0] == NULL)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("There is nothing on the agenda until %s."), until);
  list = klaster_format_list ((const char *const *)parts);
  /* Translators: a date, then a list such as "2 are overdue and 5 are ahead". */
  return g_strdup_printf (_ ("Until %s: %s."), until, list);
}

KlasterAgenda *
klaster_agenda_from_programme (KlasterProgramme *programme,
                               const KlasterAgendaQuery *query,
                               GError **error)
{
  g_autoptr (KlasterAgenda) self = g_atomic_rc_box_new0 (KlasterAgenda);
  KlasterAgendaQuery complete = *query;
  KlasterAgendaBasket basket = { .programme = programme, .query = &complete };
  g_autoptr (GHashTable) deadlines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!g_date_valid (&complete.from))
    {
      complete.from = programme->today;
      g_date_subtract_days (&complete.from, DAYS_BACK);
    }
  if (!g_date_valid (&complete.to))
    {
      complete.to = programme->today;
      g_date_add_days (&complete.to, DAYS_AHEAD);
    }
  self->from = complete.from;
  self->to = complete.to;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_dated_free);
  basket.items = self->items;
  basket.deadlines = deadlines;
  if (!klaster_agenda_collect (&basket, error))
    return NULL;
  g_ptr_array_sort (self->items, compare_items);
  for (guint i = 0; i < self->items->len; i++)
    {
      const KlasterDated *item = self->items->pdata[i];

      self->n_overdue += item->state == KLASTER_DATED_OVERDUE;
      self->n_today += item->state == KLASTER_DATED_TODAY;
      self->n_upcoming += item->state == KLASTER_DATED_UPCOMING;
    }
  self->sentence = make_sentence (self);
  return g_steal_pointer (&self);
}

KlasterAgenda *
klaster_agenda_build (KlasterReader *reader, const KlasterAgendaQuery *query, GError **error)
{
  const KlasterAgendaQuery none = { 0 };
  g_autoptr (KlasterProgramme) programme = NULL;

  query = query != NULL ? query : &none;
  programme = klaster_programme_load (reader, &query->today, error);
  if (programme == NULL)
    return NULL;
  if (query->kawasan == NULL
      && !klaster_programme_load_reports (programme, query->site, NULL, error))
    return NULL;
  return klaster_agenda_from_programme (programme, query, error);
}
