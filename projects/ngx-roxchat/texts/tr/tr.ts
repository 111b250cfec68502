/** The texts in Turkish. */
export const tr = {
  operator_cant_start_chat_with_visitor_from_another_department:
    'Başka bir departmandaki ziyaretçileri sohbete davet edemezsiniz.',
  visitor_starting_chat_from_his_side:
    'Ziyaretçi sohbeti kendisi başlattığı için onu sohbete davet edemezsiniz.',
  visitor_already_in_chat: 'Ziyaretçi zaten sohbet ediyor.',
  no_tariff_option:
    'Bu işlemi yapmak için başka bir tarifeye geçmeniz veya ilgili tarife seçeneğini etkinleştirmeniz gerekir.',
  unable_to_start_outgoing_chat: 'Sohbet oluşturulurken bilinmeyen bir hata oluştu.',

  started: 'Sohbet başlatıldı. Agent Workspace içinde açık.',

  'unconfirmed.timed-out':
    'Agent Workspace yanıt vermedi. Yeniden denemeden önce oraya bakın: sohbet başlamış olabilir.',
  'unconfirmed.ambiguous-reply':
    'Agent Workspace bir hata bildirdi, ancak bu hata önceki bir denemeye ait olabilir. Yeniden denemeden önce oraya bakın: sohbet başlamış olabilir.',
  'unconfirmed.workspace-reloaded':
    'Agent Workspace yanıt vermeden yeniden yüklendi. Yeniden denemeden önce oraya bakın: sohbet başlamış olabilir.',
  'unconfirmed.workspace-gone':
    'Agent Workspace yanıt vermeden kapatıldı. Yeniden denemeden önce oraya bakın: sohbet başlamış olabilir.',
  'unconfirmed.error':
    'İstek Agent Workspace uygulamasına gönderilirken bir hata oluştu. Yeniden denemeden önce oraya bakın: sohbet başlamış olabilir.',
  'unconfirmed.reset':
    'Agent Workspace yanıt vermeden oturumu kapattınız. Yeniden denemeden önce oraya bakın: sohbet başlamış olabilir.',
  'unconfirmed.destroyed':
    'Agent Workspace ile bağlantı, yanıt gelmeden kapatıldı. Yeniden denemeden önce oraya bakın: sohbet başlamış olabilir.',

  'notSent.visitor-invalid':
    'Bu ziyaretçinin kimliği geçersiz olduğundan hiçbir şey gönderilmedi. Sohbeti Agent Workspace üzerinden başlatın.',
  'notSent.session-invalid':
    'Bu ziyaretçinin oturumu geçersiz olduğundan hiçbir şey gönderilmedi. Sohbeti Agent Workspace üzerinden başlatın.',
  'notSent.session-unknown':
    'Bu ziyaretçinin oturumu henüz bilinmediğinden hiçbir şey gönderilmedi. Ziyaretçiyi Agent Workspace içinde açın, sonra yeniden deneyin.',
  'notSent.workspace-not-ready':
    'Agent Workspace hazır olmadığından hiçbir şey gönderilmedi. Yüklenmesini bekleyin, sonra yeniden deneyin.',
  'notSent.reset':
    'Oturumu kapattığınız için hiçbir şey gönderilmedi. Oturum açın, sonra yeniden deneyin.',
  'notSent.destroyed':
    'Agent Workspace ile bağlantı kapatıldığından hiçbir şey gönderilmedi. Bu sayfayı yenileyin, sonra yeniden deneyin.',

  'start.ready': 'Sohbet başlat',
  'start.open': 'Bu ziyaretçiyle zaten açık bir sohbet var.',
  'start.sending': 'Sohbet başlatılıyor…',
  'start.unavailable.visitor-unknown':
    'Bu müşteri Agent Workspace içinde henüz görünmedi, bu nedenle sohbet başlatılamaz.',
  'start.unavailable.session-unknown':
    'Bu ziyaretçinin oturumu henüz bilinmiyor. Ziyaretçiyi Agent Workspace içinde açın, sonra yeniden deneyin.',

  'frame.title': 'Rox.Chat Agent Workspace uygulaması',

  'notice.loading': 'Agent Workspace yükleniyor…',
  'notice.slow': 'Agent Workspace henüz yüklenmedi.',
  'notice.blocked':
    'Bu sayfanın Content Security Policy ayarı Agent Workspace uygulamasını engelliyor: frame-src listesinde {origin} bulunmalıdır.',
  'notice.other-address': 'Çerçevedeki sayfa başka bir adreste.',
  'notice.refused': 'Agent Workspace doğru ayarlanmadığı için gösterilemiyor.',
  'notice.silent': 'Agent Workspace henüz hiçbir olay göndermedi. İlk sohbetten önce bu normaldir.',
  'notice.causes': 'Olası nedenler',
  'notice.cause.parent-origin':
    'Rox.Chat hesabı bu sayfaya ileti göndermiyor: operator_iframe_allowed_parent_origin listesinde {page} bulunmalıdır.',
  'notice.cause.cookies':
    'Tarayıcı üçüncü taraf çerezlerini engellediğinden oturumunuz açık değil: {origin} için çerezlere izin verin.',
  'notice.counts': 'Şimdiye kadar reddedilen veya düzeltilen iletiler: {counts}.',
  'notice.reload': 'Yeniden yükle',
  'notice.dismiss': 'Kapat',

  'host.show': 'Agent Workspace uygulamasını göster',
  'host.minimize': 'Agent Workspace uygulamasını küçült',
  'host.resize': 'Agent Workspace uygulamasını yeniden boyutlandır',
  'host.label': 'Agent Workspace',
  'host.back': 'Uygulamaya dön',
};
