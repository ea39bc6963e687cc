using System.Text.Encodings.Web;
using System.Text.Unicode;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Letters;

namespace Wiedervorlage.Functions.Mail;

internal static class MailroomRegistration
{
    public static IServiceCollection AddMailroom(this IServiceCollection services) => services
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .AddDocuments<Sender>(Tables.Inbox)
        .AddSingleton<Senders>()
        .AddSingleton<Addresses>()
        .AddSingleton<LetterRenderer>()
        .AddSingleton<Mailroom>();
}
