/** The texts in Portuguese. */
export const pt = {
  operator_cant_start_chat_with_visitor_from_another_department:
    'Não é possível convidar para o chat visitantes de outro departamento.',
  visitor_starting_chat_from_his_side:
    'Não é possível convidar o visitante para o chat porque ele está iniciando o chat por conta própria.',
  visitor_already_in_chat: 'O visitante já está num chat.',
  no_tariff_option:
    'Para realizar esta ação, é preciso mudar de plano ou contratar a opção correspondente.',
  unable_to_start_outgoing_chat: 'Ocorreu um erro desconhecido ao criar o chat.',

  started: 'O chat foi iniciado. Ele está aberto no Agent Workspace.',

  'unconfirmed.timed-out':
    'O Agent Workspace não respondeu. Verifique lá antes de tentar novamente: o chat pode ter sido iniciado.',
  'unconfirmed.ambiguous-reply':
    'O Agent Workspace informou um erro que pode ser de uma tentativa anterior. Verifique lá antes de tentar novamente: o chat pode ter sido iniciado.',
  'unconfirmed.workspace-reloaded':
    'O Agent Workspace foi recarregado antes de responder. Verifique lá antes de tentar novamente: o chat pode ter sido iniciado.',
  'unconfirmed.workspace-gone':
    'O Agent Workspace foi fechado antes de responder. Verifique lá antes de tentar novamente: o chat pode ter sido iniciado.',
  'unconfirmed.error':
    'Ocorreu um erro ao enviar o pedido ao Agent Workspace. Verifique lá antes de tentar novamente: o chat pode ter sido iniciado.',
  'unconfirmed.reset':
    'Você encerrou a sessão antes que o Agent Workspace respondesse. Verifique lá antes de tentar novamente: o chat pode ter sido iniciado.',
  'unconfirmed.destroyed':
    'A conexão com o Agent Workspace foi encerrada antes que ele respondesse. Verifique lá antes de tentar novamente: o chat pode ter sido iniciado.',

  'notSent.visitor-invalid':
    'O identificador deste visitante não é válido, por isso nada foi enviado. Inicie o chat pelo Agent Workspace.',
  'notSent.session-invalid':
    'A sessão deste visitante não é válida, por isso nada foi enviado. Inicie o chat pelo Agent Workspace.',
  'notSent.session-unknown':
    'A sessão deste visitante ainda não é conhecida, por isso nada foi enviado. Abra o visitante no Agent Workspace e tente novamente.',
  'notSent.workspace-not-ready':
    'O Agent Workspace não estava pronto, por isso nada foi enviado. Aguarde até que ele carregue e tente novamente.',
  'notSent.reset': 'Você encerrou a sessão, por isso nada foi enviado. Entre e tente novamente.',
  'notSent.destroyed':
    'A conexão com o Agent Workspace foi encerrada, por isso nada foi enviado. Recarregue esta página e tente novamente.',

  'start.ready': 'Iniciar chat',
  'start.open': 'Já há um chat aberto com este visitante.',
  'start.sending': 'Iniciando o chat…',
  'start.unavailable.visitor-unknown':
    'Este cliente ainda não apareceu no Agent Workspace, por isso não é possível iniciar um chat.',
  'start.unavailable.session-unknown':
    'A sessão deste visitante ainda não é conhecida. Abra o visitante no Agent Workspace e tente novamente.',

  'frame.title': 'Agent Workspace do Rox.Chat',

  'notice.loading': 'Carregando o Agent Workspace…',
  'notice.slow': 'O Agent Workspace ainda não carregou.',
  'notice.blocked':
    'A Content Security Policy desta página bloqueia o Agent Workspace: frame-src deve incluir {origin}.',
  'notice.other-address': 'A página no quadro está em outro endereço.',
  'notice.refused': 'O Agent Workspace não está configurado corretamente e não pode ser mostrado.',
  'notice.silent':
    'O Agent Workspace ainda não enviou nenhum evento. Antes do primeiro chat, isso é normal.',
  'notice.causes': 'Causas comuns',
  'notice.cause.parent-origin':
    'A conta do Rox.Chat não envia nada a esta página: operator_iframe_allowed_parent_origin deve incluir {page}.',
  'notice.cause.cookies':
    'O navegador bloqueia cookies de terceiros, por isso você não está conectado: permita-os para {origin}.',
  'notice.counts': 'Mensagens rejeitadas ou ajustadas até agora: {counts}.',
  'notice.reload': 'Recarregar',
  'notice.dismiss': 'Fechar',

  'host.show': 'Mostrar o Agent Workspace',
  'host.minimize': 'Minimizar o Agent Workspace',
  'host.resize': 'Redimensionar o Agent Workspace',
  'host.label': 'Agent Workspace',
  'host.back': 'Voltar ao aplicativo',
};
