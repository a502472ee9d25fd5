/* tour: the steps of the presentation as PDF, for PowerPoint, or as pictures. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-cli-private.h"
#include "klaster-compose-pptx.h"
#include "klaster-compose-tour.h"
#include "klaster-slide-deck.h"

typedef struct
{
  KlasterTourQuery query;
  gboolean sample;
} Order;

static gpointer
build_deck (KlasterReader *reader, gpointer data, GError **error)
{
  const Order *order = data;

  return klaster_compose_tour (reader, &order->query, order->sample, error);
}

static gboolean
write_pictures (const KlasterTourDeck *deck,
                const char *folder,
                double width,
                double height,
                const KlasterSlideStyle *style,
                GError **error)
{
  g_auto (GStrv) files = NULL;

  if (!klaster_slide_deck_write_png (deck->slides, folder, (int)width, (int)height, style, &files,
                                     error))
    return FALSE;
  for (char **file = files; *file != NULL; file++)
    g_print ("%s\n", *file);
  return TRUE;
}

static gboolean
write_deck (const KlasterTourDeck *deck,
            const KlasterArguments *arguments,
            double width,
            double height,
            GError **error)
{
  const KlasterSlideStyle style = { .dark = arguments->dark };
  const char *title = *deck->tour->name != '\0' ? deck->tour->name : _ ("Klaster Inovasi Desa");

  gboolean done;

  if (klaster_cli_has_ending (arguments->output, (const char *const[]){ ".pdf", NULL }))
    done = klaster_slide_deck_write_pdf (deck->slides, title, arguments->output, width, height,
                                         &style, error);
  else if (klaster_cli_has_ending (arguments->output, (const char *const[]){ ".pptx", NULL }))
    done = klaster_compose_pptx (deck->slides, title, arguments->output, width, height, &style,
                                 error);
  else
    return write_pictures (deck, arguments->output, width, height, &style, error);
  if (!done)
    return FALSE;
  g_print ("%s\n", arguments->output);
  return TRUE;
}

int
klaster_cli_tour (const KlasterArguments *arguments, KlasterStore *store)
{
  Order order = { .query = { .tour = arguments->tour, .indicator = arguments->indicator },
                  .sample = klaster_store_is_sample (store) };
  g_autoptr (KlasterTourDeck) deck = NULL;
  g_autoptr (GError) error = NULL;
  double width = 1366, height = 768;

  if (arguments->output == NULL)
    return klaster_cli_misuse (_ ("Say where to write: -o FILE.pdf or FILE.pptx, or -o FOLDER for "
                                  "pictures. See klaster-desa --help."));
  if (!klaster_cli_read_size (arguments->size, &width, &height))
    return klaster_cli_misuse (_ ("%s is not a size like 1200x800 (100 to 20000)."),
                               arguments->size);
  if (!klaster_cli_read_period (arguments->period, &order.query.period, &error))
    return klaster_cli_misuse ("%s", error->message);
  deck = klaster_store_run (store, build_deck, &order, &error);
  if (deck == NULL || !write_deck (deck, arguments, width, height, &error))
    return klaster_cli_fail (error);
  return KLASTER_EXIT_DONE;
}
