/** The texts in Italian. */
export const it = {
  operator_cant_start_chat_with_visitor_from_another_department:
    'Non è possibile invitare in chat visitatori di un altro reparto.',
  visitor_starting_chat_from_his_side:
    'Non è possibile invitare il visitatore in chat perché la sta già avviando di sua iniziativa.',
  visitor_already_in_chat: 'Il visitatore è già in chat.',
  no_tariff_option:
    'Per eseguire questa azione è necessario passare a un altro piano tariffario o attivare l’opzione corrispondente.',
  unable_to_start_outgoing_chat:
    'Si è verificato un errore sconosciuto durante la creazione della chat.',

  started: 'La chat è stata avviata. È aperta in Agent Workspace.',

  'unconfirmed.timed-out':
    'Agent Workspace non ha risposto. Controllare lì prima di riprovare: la chat potrebbe essere stata avviata.',
  'unconfirmed.ambiguous-reply':
    'Agent Workspace ha segnalato un errore che può riguardare un tentativo precedente. Controllare lì prima di riprovare: la chat potrebbe essere stata avviata.',
  'unconfirmed.workspace-reloaded':
    'Agent Workspace è stato ricaricato prima di rispondere. Controllare lì prima di riprovare: la chat potrebbe essere stata avviata.',
  'unconfirmed.workspace-gone':
    'Agent Workspace è stato chiuso prima di rispondere. Controllare lì prima di riprovare: la chat potrebbe essere stata avviata.',
  'unconfirmed.error':
    'Si è verificato un errore durante l’invio della richiesta ad Agent Workspace. Controllare lì prima di riprovare: la chat potrebbe essere stata avviata.',
  'unconfirmed.reset':
    'La disconnessione è avvenuta prima che Agent Workspace rispondesse. Controllare lì prima di riprovare: la chat potrebbe essere stata avviata.',
  'unconfirmed.destroyed':
    'La connessione ad Agent Workspace è stata chiusa prima che rispondesse. Controllare lì prima di riprovare: la chat potrebbe essere stata avviata.',

  'notSent.visitor-invalid':
    'L’identificativo di questo visitatore non è valido, quindi non è stato inviato nulla. Avviare invece la chat da Agent Workspace.',
  'notSent.session-invalid':
    'La sessione di questo visitatore non è valida, quindi non è stato inviato nulla. Avviare invece la chat da Agent Workspace.',
  'notSent.session-unknown':
    'La sessione di questo visitatore non è ancora nota, quindi non è stato inviato nulla. Aprire il visitatore in Agent Workspace, poi riprovare.',
  'notSent.workspace-not-ready':
    'Agent Workspace non era pronto, quindi non è stato inviato nulla. Attendere che sia caricato, poi riprovare.',
  'notSent.reset':
    'La disconnessione è avvenuta, quindi non è stato inviato nulla. Accedere, poi riprovare.',
  'notSent.destroyed':
    'La connessione ad Agent Workspace è stata chiusa, quindi non è stato inviato nulla. Ricaricare questa pagina, poi riprovare.',

  'start.ready': 'Avvia chat',
  'start.open': 'Una chat con questo visitatore è già aperta.',
  'start.sending': 'Avvio della chat…',
  'start.unavailable.visitor-unknown':
    'Questo cliente non è ancora comparso in Agent Workspace, quindi non è possibile avviare una chat.',
  'start.unavailable.session-unknown':
    'La sessione di questo visitatore non è ancora nota. Aprire il visitatore in Agent Workspace, poi riprovare.',

  'frame.title': 'Agent Workspace di Rox.Chat',

  'notice.loading': 'Caricamento di Agent Workspace…',
  'notice.slow': 'Agent Workspace non è ancora stato caricato.',
  'notice.blocked':
    'La Content Security Policy di questa pagina blocca Agent Workspace: frame-src deve contenere {origin}.',
  'notice.other-address': 'La pagina nel riquadro si trova a un altro indirizzo.',
  'notice.refused': 'Agent Workspace non è configurato correttamente e non può essere mostrato.',
  'notice.silent':
    'Agent Workspace non ha ancora inviato alcun evento. È normale prima della prima chat.',
  'notice.causes': 'Cause abituali',
  'notice.cause.parent-origin':
    'L’account Rox.Chat non invia nulla a questa pagina: operator_iframe_allowed_parent_origin deve contenere {page}.',
  'notice.cause.cookies':
    'Il browser blocca i cookie di terze parti, quindi l’accesso non è stato effettuato: consentirli per {origin}.',
  'notice.counts': 'Messaggi rifiutati o corretti finora: {counts}.',
  'notice.reload': 'Ricarica',
  'notice.dismiss': 'Chiudi',

  'host.show': 'Mostra Agent Workspace',
  'host.minimize': 'Riduci a icona Agent Workspace',
  'host.resize': 'Ridimensiona Agent Workspace',
  'host.label': 'Agent Workspace',
  'host.back': 'Torna all’applicazione',
};
