using Wiedervorlage.Story;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return await Demo.RunAsync(DemoOptions.Read(args));
