/** The texts in German. */
export const de = {
  operator_cant_start_chat_with_visitor_from_another_department:
    'Sie können keine Besucher aus einer anderen Abteilung zum Chat einladen.',
  visitor_starting_chat_from_his_side:
    'Sie können den Besucher nicht zum Chat einladen, da er den Chat gerade selbst startet.',
  visitor_already_in_chat: 'Der Besucher ist bereits in einem Chat.',
  no_tariff_option:
    'Für diese Aktion müssen Sie in einen anderen Tarif wechseln oder die entsprechende Tarifoption hinzubuchen.',
  unable_to_start_outgoing_chat: 'Beim Erstellen des Chats ist ein unbekannter Fehler aufgetreten.',

  started: 'Der Chat wurde gestartet. Er ist im Agent Workspace geöffnet.',

  'unconfirmed.timed-out':
    'Der Agent Workspace hat nicht geantwortet. Sehen Sie dort nach, bevor Sie es erneut versuchen: Der Chat wurde möglicherweise gestartet.',
  'unconfirmed.ambiguous-reply':
    'Der Agent Workspace hat einen Fehler gemeldet, der von einem früheren Versuch stammen kann. Sehen Sie dort nach, bevor Sie es erneut versuchen: Der Chat wurde möglicherweise gestartet.',
  'unconfirmed.workspace-reloaded':
    'Der Agent Workspace wurde neu geladen, bevor er geantwortet hat. Sehen Sie dort nach, bevor Sie es erneut versuchen: Der Chat wurde möglicherweise gestartet.',
  'unconfirmed.workspace-gone':
    'Der Agent Workspace wurde geschlossen, bevor er geantwortet hat. Sehen Sie dort nach, bevor Sie es erneut versuchen: Der Chat wurde möglicherweise gestartet.',
  'unconfirmed.error':
    'Beim Senden der Anfrage an den Agent Workspace ist ein Fehler aufgetreten. Sehen Sie dort nach, bevor Sie es erneut versuchen: Der Chat wurde möglicherweise gestartet.',
  'unconfirmed.reset':
    'Sie haben sich abgemeldet, bevor der Agent Workspace geantwortet hat. Sehen Sie dort nach, bevor Sie es erneut versuchen: Der Chat wurde möglicherweise gestartet.',
  'unconfirmed.destroyed':
    'Die Verbindung zum Agent Workspace wurde getrennt, bevor er geantwortet hat. Sehen Sie dort nach, bevor Sie es erneut versuchen: Der Chat wurde möglicherweise gestartet.',

  'notSent.visitor-invalid':
    'Die ID dieses Besuchers ist ungültig, daher wurde nichts gesendet. Starten Sie den Chat stattdessen im Agent Workspace.',
  'notSent.session-invalid':
    'Die Sitzung dieses Besuchers ist ungültig, daher wurde nichts gesendet. Starten Sie den Chat stattdessen im Agent Workspace.',
  'notSent.session-unknown':
    'Die Sitzung dieses Besuchers ist noch nicht bekannt, daher wurde nichts gesendet. Öffnen Sie den Besucher im Agent Workspace und versuchen Sie es erneut.',
  'notSent.workspace-not-ready':
    'Der Agent Workspace war nicht bereit, daher wurde nichts gesendet. Warten Sie, bis er geladen ist, und versuchen Sie es erneut.',
  'notSent.reset':
    'Sie haben sich abgemeldet, daher wurde nichts gesendet. Melden Sie sich an und versuchen Sie es erneut.',
  'notSent.destroyed':
    'Die Verbindung zum Agent Workspace wurde getrennt, daher wurde nichts gesendet. Laden Sie diese Seite neu und versuchen Sie es erneut.',

  'start.ready': 'Chat starten',
  'start.open': 'Ein Chat mit diesem Besucher ist bereits geöffnet.',
  'start.sending': 'Der Chat wird gestartet …',
  'start.unavailable.visitor-unknown':
    'Dieser Kunde ist im Agent Workspace noch nicht erschienen, daher kann kein Chat gestartet werden.',
  'start.unavailable.session-unknown':
    'Die Sitzung dieses Besuchers ist noch nicht bekannt. Öffnen Sie den Besucher im Agent Workspace und versuchen Sie es erneut.',

  'frame.title': 'Agent Workspace von Rox.Chat',

  'notice.loading': 'Der Agent Workspace wird geladen …',
  'notice.slow': 'Der Agent Workspace ist noch nicht geladen.',
  'notice.blocked':
    'Die Content Security Policy dieser Seite blockiert den Agent Workspace: frame-src muss {origin} enthalten.',
  'notice.other-address': 'Die Seite im Frame hat eine andere Adresse.',
  'notice.refused':
    'Der Agent Workspace ist nicht richtig eingerichtet und kann nicht angezeigt werden.',
  'notice.silent':
    'Der Agent Workspace hat noch keine Ereignisse gesendet. Vor dem ersten Chat ist das normal.',
  'notice.causes': 'Übliche Ursachen',
  'notice.cause.parent-origin':
    'Das Rox.Chat-Konto sendet nicht an diese Seite: operator_iframe_allowed_parent_origin muss {page} enthalten.',
  'notice.cause.cookies':
    'Der Browser blockiert Cookies von Drittanbietern, daher sind Sie nicht angemeldet: Erlauben Sie sie für {origin}.',
  'notice.counts': 'Bisher abgelehnte oder angepasste Nachrichten: {counts}.',
  'notice.reload': 'Neu laden',
  'notice.dismiss': 'Schließen',

  'host.show': 'Agent Workspace anzeigen',
  'host.minimize': 'Agent Workspace minimieren',
  'host.resize': 'Größe des Agent Workspace ändern',
  'host.label': 'Agent Workspace',
  'host.back': 'Zurück zur Anwendung',
};
