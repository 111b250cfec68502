/** The texts in French. */
export const fr = {
  operator_cant_start_chat_with_visitor_from_another_department:
    'Vous ne pouvez pas inviter au chat les visiteurs d’un autre service.',
  visitor_starting_chat_from_his_side:
    'Vous ne pouvez pas inviter le visiteur au chat, car il est déjà en train de le démarrer de son côté.',
  visitor_already_in_chat: 'Le visiteur participe déjà à un chat.',
  no_tariff_option:
    'Pour effectuer cette action, vous devez changer de forfait ou activer l’option correspondante.',
  unable_to_start_outgoing_chat: 'Une erreur inconnue s’est produite lors de la création du chat.',

  started: 'Le chat a démarré. Il est ouvert dans Agent Workspace.',

  'unconfirmed.timed-out':
    'Agent Workspace n’a pas répondu. Consultez-le avant de réessayer : le chat a peut-être démarré.',
  'unconfirmed.ambiguous-reply':
    'Agent Workspace a signalé une erreur qui peut provenir d’une tentative précédente. Consultez-le avant de réessayer : le chat a peut-être démarré.',
  'unconfirmed.workspace-reloaded':
    'Agent Workspace a été rechargé avant de répondre. Consultez-le avant de réessayer : le chat a peut-être démarré.',
  'unconfirmed.workspace-gone':
    'Agent Workspace a été fermé avant de répondre. Consultez-le avant de réessayer : le chat a peut-être démarré.',
  'unconfirmed.error':
    'Une erreur s’est produite lors de l’envoi de la demande à Agent Workspace. Consultez-le avant de réessayer : le chat a peut-être démarré.',
  'unconfirmed.reset':
    'Vous vous êtes déconnecté avant qu’Agent Workspace ne réponde. Consultez-le avant de réessayer : le chat a peut-être démarré.',
  'unconfirmed.destroyed':
    'La connexion à Agent Workspace a été fermée avant qu’il ne réponde. Consultez-le avant de réessayer : le chat a peut-être démarré.',

  'notSent.visitor-invalid':
    'L’identifiant de ce visiteur n’est pas valide, rien n’a donc été envoyé. Démarrez plutôt le chat dans Agent Workspace.',
  'notSent.session-invalid':
    'La session de ce visiteur n’est pas valide, rien n’a donc été envoyé. Démarrez plutôt le chat dans Agent Workspace.',
  'notSent.session-unknown':
    'La session de ce visiteur n’est pas encore connue, rien n’a donc été envoyé. Ouvrez le visiteur dans Agent Workspace, puis réessayez.',
  'notSent.workspace-not-ready':
    'Agent Workspace n’était pas prêt, rien n’a donc été envoyé. Attendez qu’il soit chargé, puis réessayez.',
  'notSent.reset':
    'Vous vous êtes déconnecté, rien n’a donc été envoyé. Connectez-vous, puis réessayez.',
  'notSent.destroyed':
    'La connexion à Agent Workspace a été fermée, rien n’a donc été envoyé. Rechargez cette page, puis réessayez.',

  'start.ready': 'Démarrer le chat',
  'start.open': 'Un chat avec ce visiteur est déjà ouvert.',
  'start.sending': 'Démarrage du chat…',
  'start.unavailable.visitor-unknown':
    'Ce client n’est pas encore apparu dans Agent Workspace, il est donc impossible de démarrer un chat.',
  'start.unavailable.session-unknown':
    'La session de ce visiteur n’est pas encore connue. Ouvrez le visiteur dans Agent Workspace, puis réessayez.',

  'frame.title': 'Agent Workspace de Rox.Chat',

  'notice.loading': 'Chargement d’Agent Workspace…',
  'notice.slow': 'Agent Workspace n’est pas encore chargé.',
  'notice.blocked':
    'La Content Security Policy de cette page bloque Agent Workspace : frame-src doit contenir {origin}.',
  'notice.other-address': 'La page affichée dans le cadre se trouve à une autre adresse.',
  'notice.refused': 'Agent Workspace est mal configuré et ne peut pas être affiché.',
  'notice.silent':
    'Agent Workspace n’a encore envoyé aucun événement. C’est normal avant le premier chat.',
  'notice.causes': 'Causes habituelles',
  'notice.cause.parent-origin':
    'Le compte Rox.Chat n’envoie rien à cette page : operator_iframe_allowed_parent_origin doit contenir {page}.',
  'notice.cause.cookies':
    'Le navigateur bloque les cookies tiers, vous n’êtes donc pas connecté : autorisez-les pour {origin}.',
  'notice.counts': 'Messages rejetés ou corrigés jusqu’à présent : {counts}.',
  'notice.reload': 'Recharger',
  'notice.dismiss': 'Fermer',

  'host.show': 'Afficher Agent Workspace',
  'host.minimize': 'Réduire Agent Workspace',
  'host.resize': 'Redimensionner Agent Workspace',
  'host.label': 'Agent Workspace',
  'host.back': 'Retour à l’application',
};
