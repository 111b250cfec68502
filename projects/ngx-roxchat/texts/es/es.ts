/** The texts in Spanish. */
export const es = {
  operator_cant_start_chat_with_visitor_from_another_department:
    'No puede invitar al chat a visitantes de otro departamento.',
  visitor_starting_chat_from_his_side:
    'No puede invitar al visitante al chat porque él mismo lo está iniciando.',
  visitor_already_in_chat: 'El visitante ya está en un chat.',
  no_tariff_option:
    'Para realizar esta acción, debe cambiar de plan o contratar la opción correspondiente.',
  unable_to_start_outgoing_chat: 'Se ha producido un error desconocido al crear el chat.',

  started: 'El chat se ha iniciado. Está abierto en Agent Workspace.',

  'unconfirmed.timed-out':
    'Agent Workspace no ha respondido. Compruébelo allí antes de volver a intentarlo: es posible que el chat se haya iniciado.',
  'unconfirmed.ambiguous-reply':
    'Agent Workspace ha comunicado un error que puede ser de un intento anterior. Compruébelo allí antes de volver a intentarlo: es posible que el chat se haya iniciado.',
  'unconfirmed.workspace-reloaded':
    'Agent Workspace se ha recargado antes de responder. Compruébelo allí antes de volver a intentarlo: es posible que el chat se haya iniciado.',
  'unconfirmed.workspace-gone':
    'Agent Workspace se ha cerrado antes de responder. Compruébelo allí antes de volver a intentarlo: es posible que el chat se haya iniciado.',
  'unconfirmed.error':
    'Se ha producido un error al enviar la solicitud a Agent Workspace. Compruébelo allí antes de volver a intentarlo: es posible que el chat se haya iniciado.',
  'unconfirmed.reset':
    'Ha cerrado la sesión antes de que Agent Workspace respondiera. Compruébelo allí antes de volver a intentarlo: es posible que el chat se haya iniciado.',
  'unconfirmed.destroyed':
    'La conexión con Agent Workspace se ha cerrado antes de que respondiera. Compruébelo allí antes de volver a intentarlo: es posible que el chat se haya iniciado.',

  'notSent.visitor-invalid':
    'El identificador de este visitante no es válido, por lo que no se ha enviado nada. Inicie el chat desde Agent Workspace.',
  'notSent.session-invalid':
    'La sesión de este visitante no es válida, por lo que no se ha enviado nada. Inicie el chat desde Agent Workspace.',
  'notSent.session-unknown':
    'La sesión de este visitante aún no se conoce, por lo que no se ha enviado nada. Abra el visitante en Agent Workspace y vuelva a intentarlo.',
  'notSent.workspace-not-ready':
    'Agent Workspace no estaba listo, por lo que no se ha enviado nada. Espere a que se cargue y vuelva a intentarlo.',
  'notSent.reset':
    'Ha cerrado la sesión, por lo que no se ha enviado nada. Inicie sesión y vuelva a intentarlo.',
  'notSent.destroyed':
    'La conexión con Agent Workspace se ha cerrado, por lo que no se ha enviado nada. Recargue esta página y vuelva a intentarlo.',

  'start.ready': 'Iniciar chat',
  'start.open': 'Ya hay un chat abierto con este visitante.',
  'start.sending': 'Iniciando el chat…',
  'start.unavailable.visitor-unknown':
    'Este cliente aún no ha aparecido en Agent Workspace, por lo que no se puede iniciar un chat.',
  'start.unavailable.session-unknown':
    'La sesión de este visitante aún no se conoce. Abra el visitante en Agent Workspace y vuelva a intentarlo.',

  'frame.title': 'Agent Workspace de Rox.Chat',

  'notice.loading': 'Cargando Agent Workspace…',
  'notice.slow': 'Agent Workspace aún no se ha cargado.',
  'notice.blocked':
    'La Content Security Policy de esta página bloquea Agent Workspace: frame-src debe incluir {origin}.',
  'notice.other-address': 'La página del marco está en otra dirección.',
  'notice.refused': 'Agent Workspace no está bien configurado y no se puede mostrar.',
  'notice.silent':
    'Agent Workspace aún no ha enviado ningún evento. Es normal antes del primer chat.',
  'notice.causes': 'Causas habituales',
  'notice.cause.parent-origin':
    'La cuenta de Rox.Chat no envía nada a esta página: operator_iframe_allowed_parent_origin debe incluir {page}.',
  'notice.cause.cookies':
    'El navegador bloquea las cookies de terceros, por lo que no ha iniciado sesión: permítalas para {origin}.',
  'notice.counts': 'Mensajes rechazados o ajustados hasta ahora: {counts}.',
  'notice.reload': 'Recargar',
  'notice.dismiss': 'Cerrar',

  'host.show': 'Mostrar Agent Workspace',
  'host.minimize': 'Minimizar Agent Workspace',
  'host.resize': 'Cambiar el tamaño de Agent Workspace',
  'host.label': 'Agent Workspace',
  'host.back': 'Volver a la aplicación',
};
